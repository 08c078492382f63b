namespace StarRating.Data;

/// <summary>A stored row. The version is raised in code on every change, so that it works alike on every engine.</summary>
public abstract class Entity
{
    public long Id { get; set; }

    /// <summary>Concurrency token: an update with an older version is a conflict that the user is told of.</summary>
    public int Version { get; set; }
}
