using StarRating.Application.Demonstration.Invention;
using StarRating.Data.Organization;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>
/// Who led one village: the present secretary, whoever came before as far as the closed years reach, and a separate village head
/// where the posts are not in one hand. Personas take their place in it; the dice fill the rest.
/// </summary>
internal sealed class VillageStory(Village village, IReadOnlyList<Life> personas)
{
    /// <summary>Every day from here on is accounted for: held by somebody, or a vacancy meant as one.</summary>
    internal static readonly DateOnly Reach = new(2021, 12, 1);

    private static readonly DateOnly Today = new(2026, 1, 1);

    private readonly Dice _dice = Dice.For("village", village.Code);

    private readonly List<Life> _lives = [.. personas];

    public IReadOnlyList<Life> Tell()
    {
        var held = personas.SelectMany(life => life.Posts)
            .Where(post => post.Post == Post.Secretary && post.VillageId == village.Id)
            .OrderBy(post => post.StartsOn).ToList();
        var vacant = held.Count == 0 && _dice.Chance(25);
        var from = held.FirstOrDefault(post => post.EndsOn is null || post.EndsOn > Reach)?.StartsOn;
        var until = held.Count > 0 ? held[^1].EndsOn : null;

        if (held.Count == 0 && !vacant)
        {
            from = Follow(Starts.OfPresent(_dice), null);
        }
        else if (until is { } end)
        {
            // A persona left: somebody followed after a month.
            Follow(end.AddDays(_dice.Between(0, 30)), null);
        }
        else if (vacant)
        {
            from = _dice.Day(new(2025, 3, 1), new(2025, 12, 20));
        }

        while (from is { } start && start > Reach)
        {
            var before = _lives.SelectMany(life => life.Posts)
                .Where(post => post.VillageId == village.Id && post.Post == Post.Secretary && post.EndsOn < start).Select(post => post.EndsOn).Max();
            from = Follow(Starts.Before(_dice, start, before), start);
        }

        SeparateHead();
        return _lives;
    }

    /// <summary>Somebody new is secretary from <paramref name="start"/>; returns it.</summary>
    private DateOnly Follow(DateOnly start, DateOnly? end)
    {
        var life = Newcomer(start);
        var why = end is null ? (LeaveReason?)null : Departures.Why(_dice, end.Value);
        if (_dice.Chance(70))
        {
            EarlierService.Interrupted(_dice, life, village, start, IsFree);
        }
        else if (_dice.Chance(330))
        {
            EarlierService.InLesserPost(_dice, life, village, start, IsFree);
        }

        life.Serves(Post.Secretary, village, Text(start), end is null ? null : Text(end.Value), why);
        if (_dice.Chance(830))
        {
            // 一肩挑 became the rule with the elections of 2020.
            var both = start >= new DateOnly(2018, 1, 1) ? start : _dice.Day(new(2020, 12, 5), new(2021, 1, 25));
            if ((end is null || both < end) && IsFree(Post.VillageHead, both, end))
            {
                life.Serves(Post.VillageHead, village, Text(both), end is null ? null : Text(end.Value), why);
            }
        }

        Deeds.Happen(_dice, life, start, end ?? Today);
        _lives.Add(life);
        return start;
    }

    private bool IsFree(Post wanted, DateOnly from, DateOnly? to) => !_lives.Exists(life => life.Posts.Exists(post =>
        post.VillageId == village.Id && post.Post == wanted && (post.EndsOn is null || post.EndsOn > from) && (to is null || post.StartsOn < to)));

    /// <summary>Where nobody holds both posts now, an elected head of the village's committee.</summary>
    private void SeparateHead()
    {
        if (_lives.Exists(life => life.Posts.Exists(post => post.VillageId == village.Id && post.Post == Post.VillageHead && post.EndsOn is null)))
        {
            return;
        }

        var start = _dice.Day(new(2020, 12, 5), new(2021, 1, 25));
        var last = _lives.SelectMany(life => life.Posts).Where(post => post.VillageId == village.Id && post.Post == Post.VillageHead).Select(post => post.EndsOn).Max();
        if (last is { } ended && ended > start)
        {
            start = ended.AddDays(_dice.Between(0, 60));
        }

        if (start < Today)
        {
            var head = Newcomer(start);
            head.Serves(Post.VillageHead, village, Text(start));
            _lives.Add(head);
        }
    }

    private Life Newcomer(DateOnly start)
    {
        var female = _dice.Chance(110);
        var bornOn = _dice.Day(start.AddYears(-54), start.AddYears(-27));
        return new Life(PersonNames.Invent(_dice, female), female, bornOn) { Ability = 838 + _dice.Around(55) };
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
