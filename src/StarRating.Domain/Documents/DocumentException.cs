namespace StarRating.Documents;

/// <summary>A policy or facts document cannot be read. The message is Chinese, for the person who wrote it.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>Makes the refusal.</summary>
    /// <param name="message">What is wrong, in Chinese.</param>
    /// <param name="path">Where: a JSON path such as <c>$.persons[3].appointments[0].start</c>; empty for the whole document.</param>
    /// <param name="inner">The cause.</param>
    public DocumentException(string message, string path = "", Exception? inner = null)
        : base(path.Length > 0 ? $"{path}：{message}" : message, inner) => (Words, Path) = (message, path);

    /// <summary>What is wrong, without the place.</summary>
    public string Words { get; }

    /// <summary>Where in the document.</summary>
    public string Path { get; }
}
