using System.Globalization;
using System.Text;

namespace StarRating.Ratings;

/// <summary>The stars as they are written down line by line: what they were before the line, and the sum since they last began or were set.</summary>
internal sealed class RunningSum
{
    private readonly StringBuilder sum = new();
    private int total;
    private int terms;

    /// <summary>The stars before the line taken last.</summary>
    internal int Before { get; private set; }

    /// <summary>2 + 1 − 2 = 1, or the number alone.</summary>
    internal string Text => terms > 1 ? string.Create(CultureInfo.InvariantCulture, $"{sum} = {total}") : sum.ToString();

    internal void Take(TraceEffect effect)
    {
        Before = total;
        switch (effect)
        {
            case Began began:
                Begin(began.Stars);
                break;
            case Put put:
                Begin(put.Stars);
                break;
            case Added { Stars: not 0 } added:
                total += added.Stars;
                terms++;
                sum.Append(CultureInfo.InvariantCulture, $" {(added.Stars < 0 ? '−' : '+')} {Math.Abs(added.Stars)}");
                break;
            default:
                break;
        }
    }

    private void Begin(int stars)
    {
        total = stars;
        terms = 1;
        sum.Clear().Append(stars);
    }
}
