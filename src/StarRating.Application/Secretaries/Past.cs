namespace StarRating.Application.Secretaries;

/// <summary>Records speak of what has happened.</summary>
internal static class Past
{
    private static readonly DateOnly Earliest = new(1949, 10, 1);

    public static void Guard(DateOnly date, TimeProvider clock, string what, string field)
    {
        if (date > clock.Today())
        {
            throw new Refusal($"{what}{date:yyyy-MM-dd}在今天之后，请核对。", field);
        }

        if (date < Earliest)
        {
            throw new Refusal($"{what}{date:yyyy-MM-dd}过早，请核对年份。", field);
        }
    }
}
