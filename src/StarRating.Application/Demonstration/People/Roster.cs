using StarRating.Application.Demonstration.Invention;
using StarRating.Data.Encryption;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Demonstration.People;

/// <summary>Everybody of the city, with ids in the order of their villages.</summary>
internal sealed class Roster
{
    private readonly Dictionary<(DateOnly BornOn, bool Female), int> _bornThatDay = [];

    public List<Life> Lives { get; } = [];

    public List<Secretary> Secretaries { get; } = [];

    public List<Appointment> Appointments { get; } = [];

    public List<Award> Awards { get; } = [];

    public List<Sanction> Sanctions { get; } = [];

    public List<Investigation> Investigations { get; } = [];

    public List<ListedEvent> Events { get; } = [];

    public List<SuspensionFromPost> Suspensions { get; } = [];

    public void Add(Life life)
    {
        if (life.Row is not null)
        {
            // Told in the story of the first of two villages.
            return;
        }

        var secretary = Row(life);
        life.Row = secretary;
        Lives.Add(life);
        Secretaries.Add(secretary);
        Take(life.Posts, Appointments, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
        Take(life.Awards, Awards, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
        Take(life.Sanctions, Sanctions, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
        Take(life.Investigations, Investigations, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
        Take(life.Events, Events, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
        Take(life.Suspensions, Suspensions, row => (row.SecretaryId, row.CountyId) = (secretary.Id, secretary.CountyId));
    }

    public void Add(Award villageAward) => Take([villageAward], Awards, _ => { });

    private static void Take<T>(IEnumerable<T> rows, List<T> all, Action<T> own)
        where T : Data.Entity
    {
        foreach (var row in rows)
        {
            own(row);
            row.Id = all.Count + 1;
            all.Add(row);
        }
    }

    private Secretary Row(Life life)
    {
        var dice = Dice.For("person", $"{life.Name}{life.BornOn:yyyyMMdd}{Secretaries.Count}");
        var main = life.Posts.OrderBy(post => post.EndsOn is null).ThenBy(post => post.IsMain).ThenBy(post => post.EndsOn ?? post.StartsOn)
            .ThenBy(post => post.Post == Post.Secretary).Last();
        _bornThatDay.TryGetValue((life.BornOn, life.Female), out var serial);
        _bornThatDay[(life.BornOn, life.Female)] = serial + 1;
        var number = Secretaries.Count + 1;
        return new Secretary
        {
            Id = number,
            CountyId = main.CountyId,
            VillageId = main.VillageId,
            Name = life.Name,
            IdNumber = new SensitiveText(Numbers.IdNumber(life.BornOn, life.Female, serial)),
            Phone = new SensitiveText(Numbers.Phone(number)),
            BankCard = new SensitiveText(Numbers.BankCard(number)),
            Sex = life.Female ? Sex.Female : Sex.Male,
            BornOn = life.BornOn,
            Ethnicity = dice.Chance(6) ? dice.Pick(["回族", "满族"]) : "汉族",
            Education = dice.Below(100) switch
            {
                < 12 => Education.JuniorMiddle,
                < 45 => Education.SeniorMiddle,
                < 58 => Education.SecondaryVocational,
                < 88 => Education.JuniorCollege,
                _ => Education.Bachelor,
            },
            JoinedPartyOn = dice.Day(life.BornOn.AddYears(19), Earliest(life).AddYears(-1)),
            Status = main.EndsOn is null ? SecretaryStatus.InPost : SecretaryStatus.Left,
        };
    }

    /// <summary>The first post, or the 24th birthday where the story starts younger.</summary>
    private static DateOnly Earliest(Life life)
    {
        var first = life.Posts.Min(post => post.StartsOn);
        var grown = life.BornOn.AddYears(22);
        return first > grown ? first : grown;
    }
}
