using StarRating.Data.Access;
using StarRating.Data.Files;

namespace StarRating.Data.Jobs;

/// <summary>
/// Long work that somebody asked for. It runs under the scope that the asker had for the function, on whichever node takes the lease, and is
/// taken up anew when that node dies.
/// </summary>
public class Job : Entity, IUserOwned
{
    /// <summary>After so many starts that never came to an end it is given up.</summary>
    public const int MaxStarts = 3;

    public const int LongestTitle = 200;

    /// <summary>The account that asked.</summary>
    public long UserId { get; set; }

    /// <summary>Its name, as the change history shall give it.</summary>
    public required string UserName { get; set; }

    /// <summary>The function under which it was asked; without a grant for it the job is refused when its turn comes.</summary>
    public Function Function { get; set; }

    /// <summary>The scope of that moment, <see cref="SessionScope.ToText"/>.</summary>
    public required string ScopeJson { get; set; }

    /// <summary>Which work it is.</summary>
    public required string Kind { get; set; }

    /// <summary>What it is called on the page: 导出2025年度星级评定汇总表.</summary>
    public required string Title { get; set; }

    public string ArgumentsJson { get; set; } = "{}";

    public JobState State { get; set; }

    public int Done { get; set; }

    /// <summary>Zero while it is not known.</summary>
    public int Total { get; set; }

    /// <summary>What it does at present, or how it ended.</summary>
    public string Words { get; set; } = "";

    /// <summary>Where its result is seen, an address inside the site.</summary>
    public string ResultUrl { get; set; } = "";

    public long? ResultFileId { get; set; }

    public StoredFile? ResultFile { get; set; }

    public DateTime AskedAt { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public bool CancelAsked { get; set; }

    /// <summary>The node at work; empty when none is.</summary>
    public string LeaseHolder { get; set; } = "";

    /// <summary>After this instant another node may take it.</summary>
    public DateTime? LeaseUntil { get; set; }

    public int Starts { get; set; }
}

public enum JobState
{
    /// <summary>排队中.</summary>
    [ChineseName("排队中")]
    Waiting,

    /// <summary>进行中.</summary>
    [ChineseName("进行中")]
    Running,

    /// <summary>已完成.</summary>
    [ChineseName("已完成")]
    Done,

    /// <summary>未完成: nothing of it was kept.</summary>
    [ChineseName("未完成")]
    Failed,

    /// <summary>已取消: nothing of it was kept.</summary>
    [ChineseName("已取消")]
    Cancelled,
}
