using System.Collections.Immutable;
using StarRating.Ratings;

namespace StarRating.Policies;

/// <summary>All of the conditions hold; at least one is named.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record AllOf(ImmutableArray<Condition> Of) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => string.Join("，且", Of.Select(condition => condition.Sentence(words)));

    internal override bool IsStreak => Of.Any(condition => condition.IsStreak);

    internal override bool Holds(Inquiry inquiry)
    {
        foreach (var condition in Of)
        {
            if (!condition.Holds(inquiry))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>At least one of the conditions holds.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record AnyOf(ImmutableArray<Condition> Of) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) => string.Join("，或者", Of.Select(condition => condition.Sentence(words)));

    internal override bool IsStreak => Of.Any(condition => condition.IsStreak);

    internal override bool Holds(Inquiry inquiry)
    {
        // All are asked, so that every occurrence is found and the order of the conditions does not matter.
        var any = false;
        foreach (var condition in Of)
        {
            any |= inquiry.Try(condition);
        }

        return any;
    }
}

/// <summary>None of the conditions holds; at least one is named. What was looked for and not found leaves no fact in the trace.</summary>
/// <param name="Of">The conditions; at least one.</param>
public sealed record NoneOf(ImmutableArray<Condition> Of) : Condition
{
    /// <inheritdoc/>
    public override string Sentence(PolicyWords words) =>
        "不存在以下情形：" + string.Join("；", Of.Select(condition => condition.Sentence(words)));

    internal override bool Holds(Inquiry inquiry)
    {
        foreach (var condition in Of)
        {
            var mark = inquiry.Mark();
            if (condition.Holds(inquiry))
            {
                return false;
            }

            inquiry.Forget(mark);
        }

        return true;
    }
}
