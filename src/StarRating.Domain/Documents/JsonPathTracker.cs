using System.Globalization;
using System.Text;

namespace StarRating.Documents;

/// <summary>Knows where in a document a reader stands, and which members the present object already has.</summary>
internal sealed class JsonPathTracker
{
    private readonly Stack<Level> levels = new();

    /// <summary>How many elements the present list has so far; 0 outside of lists.</summary>
    internal int Elements => levels.TryPeek(out var level) && level.Members is null ? level.Index + 1 : 0;

    internal bool InArray => levels.TryPeek(out var level) && level.Members is null;

    internal void Enter(bool array) => levels.Push(new Level(array ? null : new HashSet<string>(StringComparer.Ordinal)));

    internal void Leave() => levels.Pop();

    /// <summary>A value begins: in a list, the next element.</summary>
    internal void Value()
    {
        if (InArray)
        {
            levels.Peek().Index++;
        }
    }

    /// <summary>A member begins; false when the object has it already.</summary>
    internal bool Member(string name)
    {
        var level = levels.Peek();
        level.Name = name;
        return level.Members!.Add(name);
    }

    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var level in levels.Reverse())
        {
            if (level.Members is null)
            {
                if (level.Index >= 0)
                {
                    text.Append('[').Append(level.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
                }
            }
            else if (level.Name is not null)
            {
                text.Append('.').Append(level.Name);
            }
        }

        return text.ToString();
    }

    private sealed class Level(HashSet<string>? members)
    {
        internal HashSet<string>? Members { get; } = members;

        internal string? Name { get; set; }

        internal int Index { get; set; } = -1;
    }
}
