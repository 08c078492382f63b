using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>Rows of villages that end: abolished, merged into another, or split.</summary>
internal sealed class VillageEnds(StarRatingContext db, DivisionBook book, VillageRows rows)
{
    public void End(DivisionRow read, Village village)
    {
        var row = read.Row;
        var kind = read.Kind!.Value;
        var named = book.Villages.Township(row, "township");
        if (!read.IsGood || book.Happened(kind, village, read.From))
        {
            return;
        }

        if (village.Name != read.Name || (named is not null && named != book.PlaceOf(village)))
        {
            row.Fault("village", $"代码 {read.Code} 是“{book.PlaceOf(village).Name}”的“{village.Name}”，请核对名称和代码");
        }
        else if (rows.Allow(read, village) && read.From <= village.ValidFrom)
        {
            row.Fault("date", DivisionRules.EndsBeforeItBegan(village.ValidFrom));
        }

        var successors = Successors(read, village);
        var stays = successors.Contains(village);
        if (!stays && book.InPost(village, read.From) is { Count: > 0 } people)
        {
            row.Fault("date", DivisionRules.StillInPost(people, read.From));
        }

        if (read.IsGood)
        {
            Save(read, village, kind, stays, [.. successors.Where(successor => successor != village)]);
        }
    }

    private void Save(DivisionRow read, Village village, DivisionChangeKind kind, bool stays, IReadOnlyList<Village> successors)
    {
        read.Row.Change("change", "", $"{kind.InChinese()}（{read.From:yyyy-MM-dd}）", () =>
        {
            if (!stays)
            {
                (village.ValidTo, village.SuccessorId) = (read.From, successors is [var first, ..] ? first.Id : null);
            }
        }, 2);
        read.Row.Save(2, () =>
        {
            foreach (var successor in successors.DefaultIfEmpty())
            {
                var change = VillageChanges.Of(village, kind, read.From, village.Name, successor?.Name ?? "", read.Document);
                (change.NewCode, change.NewTownshipId, change.SuccessorId) = (successor?.Code ?? "", successor?.TownshipId, successor?.Id);
                db.DivisionChanges.Add(change);
            }
        });
        if (!stays)
        {
            book.End(village, read.From);
            book.FreeName(book.PlaceOf(village), village.Name);
        }
    }

    private List<Village> Successors(DivisionRow read, Village village)
    {
        List<Village> found = [];
        foreach (var text in read.Successors)
        {
            if (book.Successor(text, book.PlaceOf(village)) is { } successor && (book.EndOf(successor) is not { } end || end > read.From))
            {
                found.Add(successor);
            }
            else
            {
                read.Row.Fault("into", $"本县（市、区）届时没有唯一的“{text}”，请填写承接的村（社区）的名称或代码");
            }
        }

        if (SuccessorCounts.Problem(read.Kind!.Value, read.Successors.Count, found.Contains(village)) is { } problem)
        {
            read.Row.Fault("into", problem);
        }

        return found;
    }
}
