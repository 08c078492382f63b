using Microsoft.EntityFrameworkCore;
using StarRating.Data;
using StarRating.Data.Encryption;
using StarRating.Data.Secretaries;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Reports;

/// <summary>One person of the 花名册 as of today.</summary>
public sealed record RosterLine
{
    public required long Id { get; init; }

    public string County { get; init; } = "";

    public string Township { get; init; } = "";

    public string Village { get; init; } = "";

    /// <summary>Twelve digits; rows come in this order.</summary>
    public string VillageCode { get; init; } = "";

    public required string Name { get; init; }

    public Sex Sex { get; init; }

    public DateOnly? BornOn { get; init; }

    public string Ethnicity { get; init; } = "";

    public Education? Education { get; init; }

    public DateOnly? JoinedPartyOn { get; init; }

    public SensitiveText? IdNumber { get; init; }

    public bool IsSecretary { get; init; }

    public bool IsHead { get; init; }

    public bool IsActing { get; init; }

    public DateOnly? Since { get; init; }

    public LastResult? Last { get; init; }

    public string Posts => (IsSecretary, IsHead) switch
    {
        (true, true) => "书记、主任一肩挑",
        (true, false) => IsActing ? "书记（主持工作）" : "书记",
        (false, true) => "主任",
        _ => "",
    };

    public string IdText(bool unmasked) => (unmasked ? IdNumber?.Reveal() : IdNumber?.Masked) ?? "";
}

public sealed record LastResult(int Year, OutcomeKind Kind, int? Stars)
{
    public string Words => $"{(Kind == OutcomeKind.Rated ? StarWords.Of(Stars) : Kind.InChinese())}（{Year}年度）";
}

/// <summary>Reads the 花名册 in order of the divisions, in one go or, for a whole city, in pieces that are never all in memory.</summary>
public sealed class RosterSheet(StarRatingContext db)
{
    private const int Piece = 1000;

    public async Task<IReadOnlyList<RosterLine>> All(long? townshipId, CancellationToken stop = default) =>
        await Lines(InPost(townshipId).OrderBy(s => s.Village!.Code).ThenBy(s => s.Id)).ToListAsync(stop);

    public Task<int> Count(CancellationToken stop = default) => InPost(null).CountAsync(stop);

    /// <summary>Each piece begins after the last row of the one before it.</summary>
    public async IAsyncEnumerable<RosterLine> Pieces([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop = default)
    {
        var (code, id) = ("", 0L);
        while (true)
        {
            var piece = await Lines(InPost(null).Where(s => s.Village!.Code.CompareTo(code) > 0 || (s.Village.Code == code && s.Id > id))
                .OrderBy(s => s.Village!.Code).ThenBy(s => s.Id).Take(Piece)).ToListAsync(stop);
            foreach (var line in piece)
            {
                yield return line;
            }

            if (piece.Count < Piece)
            {
                yield break;
            }

            (code, id) = (piece[^1].VillageCode, piece[^1].Id);
        }
    }

    private IQueryable<Secretary> InPost(long? townshipId) => db.Secretaries.AsNoTracking()
        .Where(s => s.Status == SecretaryStatus.InPost && s.Village != null && (townshipId == null || s.TownshipId == townshipId));

    private IQueryable<RosterLine> Lines(IQueryable<Secretary> people)
    {
        var held = db.Appointments.Where(a => a.VoidedAt == null && a.EndsOn == null);
        return people.Select(s => new RosterLine
        {
            Id = s.Id,
            County = db.Counties.Where(c => c.Id == s.CountyId).Select(c => c.Name).FirstOrDefault() ?? "",
            Township = s.Township!.Name,
            Village = s.Village!.Name,
            VillageCode = s.Village.Code,
            Name = s.Name,
            Sex = s.Sex,
            BornOn = s.BornOn,
            Ethnicity = s.Ethnicity,
            Education = s.Education,
            JoinedPartyOn = s.JoinedPartyOn,
            IdNumber = s.IdNumber,
            IsSecretary = held.Any(a => a.SecretaryId == s.Id && a.Post == Post.Secretary),
            IsHead = held.Any(a => a.SecretaryId == s.Id && a.Post == Post.VillageHead),
            IsActing = held.Any(a => a.SecretaryId == s.Id && a.IsActing),
            Since = held.Where(a => a.SecretaryId == s.Id && (a.Post == Post.Secretary || a.Post == Post.VillageHead)).Min(a => (DateOnly?)a.StartsOn),
            Last = db.Ratings.Where(r => r.SecretaryId == s.Id && r.IsCurrent && r.SealedAt != null).OrderByDescending(r => r.Year)
                .Select(r => new LastResult(r.Year, r.OutcomeKind, r.Stars)).FirstOrDefault(),
        });
    }
}
