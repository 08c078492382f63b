using StarRating.Documents;
using StarRating.Policies.Drafting;
using StarRating.Policies.Trying;

namespace StarRating.Application.Policies.Trials;

/// <summary>One setting at one value.</summary>
/// <param name="Value">The value, as it is filled in.</param>
/// <param name="Words">What was moved, and how the others share.</param>
/// <param name="Trial">What follows; null where the policy would not hold together.</param>
/// <param name="Refused">Why it would not; null where it does.</param>
public sealed record TrialPoint(decimal Value, string Words, Trial? Trial, string? Refused);

/// <summary>Moves one setting of a policy and tries each value.</summary>
public sealed class TrialCurves(TrialDesk desk)
{
    /// <summary>Values of a curve; more would make nobody wiser.</summary>
    public const int MostPoints = 41;

    public static TrialLever LeverOf(TrialSubject subject, string path)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return TrialLevers.Of(subject.Document).FirstOrDefault(lever => lever.Path == path)
            ?? throw new Refusal("这项设置已不存在，或不是可以试调的数值。请刷新页面后另选一项。");
    }

    public async Task<TrialPoint> At(TrialSubject subject, TrialSpan span, string path, decimal value, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(subject);
        LeverOf(subject, path);
        return Point(subject.Document, path, value, await desk.Prepare(span, stop));
    }

    /// <summary>The curve over a range. The setting's present value is always one of its points.</summary>
    public async Task<IReadOnlyList<TrialPoint>> Over(TrialSubject subject, TrialSpan span, string path, decimal from, decimal to, decimal step, CancellationToken stop = default)
    {
        var now = LeverOf(subject, path).Value;
        var values = Values(from, to, step);
        var prepared = await desk.Prepare(span, stop);
        var points = new List<TrialPoint>();
        foreach (var value in values.Append(now).Where(v => v >= from && v <= to).Distinct().Order())
        {
            stop.ThrowIfCancellationRequested();
            points.Add(Point(subject.Document, path, value, prepared));
        }

        return points;
    }

    internal static IReadOnlyList<decimal> Values(decimal from, decimal to, decimal step)
    {
        if (from >= to) throw new Refusal("范围的最小值应小于最大值。", "to");
        if (step <= 0) throw new Refusal("步长应大于 0。", "step");
        if ((to - from) / step > MostPoints - 1) throw new Refusal($"按这个步长要算 {Math.Floor((to - from) / step) + 1:0} 个点，最多 {MostPoints} 个。请加大步长或缩小范围。", "step");
        var values = new List<decimal>();
        for (var value = from; value <= to; value += step) values.Add(value);
        return values;
    }

    private static TrialPoint Point(DraftDocument document, string path, decimal value, IReadOnlyList<PreparedYear> prepared)
    {
        try
        {
            var moved = TrialLevers.Move(document, path, value);
            return new(value, moved.Words, TrialDesk.Try(TrialSubject.Read(moved.Draft), prepared), null);
        }
        catch (DocumentException fault)
        {
            return new(value, "", null, fault.Message);
        }
        catch (Refusal refusal)
        {
            return new(value, "", null, refusal.Message);
        }
    }
}
