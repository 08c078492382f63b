namespace StarRating.Application;

/// <summary>
/// What a use case will not do, in words for the person at the desk: what, where, and what to do instead. Nothing was saved.
/// A row that is not there, or not in the session's scope, is <see cref="NotFound"/> instead.
/// </summary>
public sealed class Refusal(string message, string field = "") : Exception(message)
{
    /// <summary>Name of the input at which the message is shown; empty for the page.</summary>
    public string Field { get; } = field;
}

/// <summary>What is said where there is no room left (<see cref="StarRating.Data.Engines.FullStorage"/>).</summary>
public static class NoRoom
{
    public const string Words = "服务器磁盘已满，或数据库已达容量上限，这一步没有保存任何内容，此前保存的不受影响。请告诉系统管理员清理或扩大磁盘，之后再办理一次。";

    /// <summary>For whoever runs the program.</summary>
    public const string ConsoleWords = "磁盘已满，或数据库已达容量上限：没有完成，也没有留下一半的内容。请清理或扩大数据目录、数据库和目标文件所在的磁盘，然后重新运行。";
}

/// <summary>The row does not exist for this session; answered 404, never telling which of both it was.</summary>
public sealed class NotFound(string what) : Exception(what + " not found");
