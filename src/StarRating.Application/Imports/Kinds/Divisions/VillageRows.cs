using StarRating.Application.Imports.Rows;
using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>Rows of twelve digits: a village or community is set up, or becomes another one. One that ends is in <see cref="VillageEnds"/>.</summary>
internal sealed class VillageRows(StarRatingContext db, DivisionBook book, ILookup<long?, Secretary> people, DateOnly today)
{
    public void New(DivisionRow read)
    {
        var row = read.Row;
        var township = book.Villages.Township(row, "township");
        if (read.Kind is not (null or DivisionChangeKind.Created))
        {
            row.Fault("code", book.Former(read.Code) is { } former
                ? $"代码 {read.Code} 已自 {former.On:yyyy-MM-dd} 变更为 {former.Village.Code}，请按新代码填写"
                : $"本县（市、区）没有代码为 {read.Code} 的村（社区），不能登记{read.Kind.Value.InChinese()}");
        }
        else if (VillageCode.KindOf(read.Code) is not { } kind)
        {
            row.Fault("code", "代码第十位须为 0（社区）、2（村）或 4（虚拟单位）");
        }
        else if (township is null)
        {
            if (row.Faults.Count == 0)
            {
                row.Fault("township", "新设的村（社区）要填写乡镇（街道）");
            }
        }
        else if (PlaceProblem(township, read.From) is { } ended)
        {
            row.Fault("township", ended);
        }
        else if (!read.Code.StartsWith(book.CodeOf(township), StringComparison.Ordinal))
        {
            row.Fault("code", $"代码前九位须与“{township.Name}”的代码 {book.CodeOf(township)} 一致");
        }
        else if (!book.Take(read.Code))
        {
            row.Fault("code", DivisionRules.CodeTaken(read.Code));
        }
        else if (VillageRules.CategoryProblem(kind, read.Category) is { } problem)
        {
            row.Fault("category", problem);
        }
        else if (!book.TakeName(township, read.Name))
        {
            row.Fault("village", DivisionRules.NameTaken(township.Name, read.Name));
        }
        else if (row.Faults.Count == 0)
        {
            Add(read, township, kind);
        }
    }

    public void Known(DivisionRow read, Village village)
    {
        var row = read.Row;
        var named = book.Villages.Township(row, "township");
        if (!read.IsGood || (read.Kind is { } kind && book.Happened(kind, village, read.From)))
        {
            return;
        }

        if (read.Kind == DivisionChangeKind.Created && village.Name != read.Name)
        {
            row.Fault("code", $"代码 {read.Code} 已是“{village.Name}”，不能再设立");
            return;
        }

        var wish = Wish(read, village, named);
        if (!read.IsGood || !wish.IsAny || !Allow(read, village) || !Guard(read, village, wish))
        {
            return;
        }

        Change(read, village, wish);
    }

    /// <summary>May anything of the village change from that day on?</summary>
    public bool Allow(DivisionRow read, Village village)
    {
        if (book.EndOf(village) is { } ended && ended <= today)
        {
            read.Row.Fault("village", $"“{village.Name}”已于 {ended:yyyy-MM-dd} 撤销，不能再修改");
        }
        else if (read.From < village.ValidFrom)
        {
            read.Row.Fault("date", $"生效日期不能早于该村（社区）的设立日期 {village.ValidFrom:yyyy-MM-dd}");
        }
        else if (book.Latest(village) is { } latest && read.From < latest)
        {
            read.Row.Fault("date", $"该村（社区）最近一次变更自{latest:yyyy-MM-dd}起生效，新的变更不能早于这一天");
        }

        return read.IsGood;
    }

    private string? PlaceProblem(Township township, DateOnly day) =>
        book.EndOf(township) is { } ended && ended <= day ? $"“{township.Name}”已于 {ended:yyyy-MM-dd} 撤销"
        : township.ValidFrom > day ? $"“{township.Name}”自 {township.ValidFrom:yyyy-MM-dd} 设立，生效日期不能早于这一天"
        : null;

    /// <summary>What the row wants of the village, and what contradicts itself in it.</summary>
    private VillageWish Wish(DivisionRow read, Village village, Township? named)
    {
        var row = read.Row;
        var place = book.PlaceOf(village);
        var into = place;
        if (read.Kind == DivisionChangeKind.Moved)
        {
            var target = read.Into.Length > 0 ? book.TownshipOf(read.Into) : named;
            if (target is null || target == place)
            {
                row.Fault("into", target is null ? $"请填写划入的乡镇（街道）{(read.Into.Length > 0 ? $"，本县（市、区）没有“{read.Into}”" : "")}" : $"“{village.Name}”已在“{place.Name}”");
            }

            into = target ?? place;
        }
        else if (read.Into.Length > 0)
        {
            row.Fault("into", "填写了承接或划入单位，变更事项应为“合并”“分设”或“划归其他乡镇”");
        }

        if (named is not null && named != place && named != into)
        {
            row.Fault("township", $"“{village.Name}”在“{place.Name}”，不在“{named.Name}”。划归其他乡镇的，变更事项请填“划归其他乡镇”");
        }

        var kind = read.Kind == DivisionChangeKind.TurnedCommunity ? VillageKind.Community : village.Kind;
        if (read.Kind == DivisionChangeKind.TurnedCommunity && village.Kind != VillageKind.Village)
        {
            row.Fault("change", $"“{village.Name}”是{village.Kind.InChinese()}，不能办理村改居");
        }

        return new(read.Name, kind, read.Category ?? village.Category, into, read.NewCode.Length > 0 ? read.NewCode : village.Code, village, place);
    }

    private bool Guard(DivisionRow read, Village village, VillageWish wish)
    {
        var row = read.Row;
        if (wish.Moves && (PlaceProblem(wish.Place, read.From) ?? (book.YearOf(village) is { } year ? $"“{village.Name}”正在参加评定：{year.Words}" : null)) is { } problem)
        {
            row.Fault("into", problem);
        }

        if (VillageRules.CategoryProblem(wish.Kind, wish.Category) is { } wrong)
        {
            row.Fault("category", wrong);
        }

        if (read.Kind == DivisionChangeKind.Recoded && read.NewCode.Length == 0)
        {
            row.Fault("newCode", "请填写新代码");
        }
        else if (wish.Recodes)
        {
            GuardCode(read, wish);
        }

        if (read.IsGood && (wish.Renames || wish.Moves) && !book.TakeName(wish.Place, wish.Name))
        {
            row.Fault("village", DivisionRules.NameTaken(wish.Place.Name, wish.Name));
        }

        return read.IsGood;
    }

    private void GuardCode(DivisionRow read, VillageWish wish)
    {
        var row = read.Row;
        if (read.Kind is not (DivisionChangeKind.Recoded or DivisionChangeKind.Moved or DivisionChangeKind.TurnedCommunity))
        {
            row.Fault("newCode", "填写了新代码，变更事项应为“代码变更”“划归其他乡镇”或“村改居”");
        }
        else if (VillageCode.KindOf(wish.Code) != wish.Kind)
        {
            row.Fault("newCode", VillageCode.IsWellFormed(wish.Code)
                ? $"新代码第十位与{wish.Kind.InChinese()}不符：0 是社区，2 是村，4 是虚拟单位"
                : $"代码应为12位数字，现在是{wish.Code.Length}位");
        }
        else if (!wish.Code.StartsWith(book.CodeOf(wish.Place), StringComparison.Ordinal))
        {
            row.Fault("newCode", $"代码前九位须与“{wish.Place.Name}”的代码 {book.CodeOf(wish.Place)} 一致");
        }
        else if (read.IsGood && !book.Take(wish.Code))
        {
            row.Fault("newCode", DivisionRules.CodeTaken(wish.Code));
        }
    }

    private void Add(DivisionRow read, Township township, VillageKind kind)
    {
        var row = read.Row;
        row.IsNew = true;
        var village = new Village
        {
            CountyId = township.CountyId,
            Township = township,
            Code = read.Code,
            Name = read.Name,
            Kind = kind,
            Category = kind == VillageKind.Virtual ? null : read.Category,
            ValidFrom = read.From,
        };
        book.Put(village, read.Code);
        book.Put(village, township);
        row.Save(1, () =>
        {
            village.TownshipId = township.Id;
            db.Villages.Add(village);
        });
        row.Save(2, () =>
        {
            var change = VillageChanges.Of(village, DivisionChangeKind.Created, read.From, "", read.Name, read.Document);
            change.OldCode = "";
            db.DivisionChanges.Add(change);
        });
    }

    private void Change(DivisionRow read, Village village, VillageWish wish)
    {
        var (row, place, code) = (read.Row, book.PlaceOf(village), village.Code);
        if (wish.Moves)
        {
            Step(read, village, "into", DivisionChangeKind.Moved, place.Name, wish.Place.Name, () => Move(village, wish.Place), change => change.NewTownshipId = wish.Place.Id);
        }

        if (wish.Turns)
        {
            Step(read, village, "change", DivisionChangeKind.TurnedCommunity, village.Kind.InChinese(), wish.Kind.InChinese(), () => village.Kind = wish.Kind);
        }

        if (wish.Recodes)
        {
            Step(read, village, "newCode", DivisionChangeKind.Recoded, code, wish.Code, () => village.Code = wish.Code, change => change.OldCode = code);
        }
        else if (wish.Moves || wish.Turns)
        {
            row.Note("newCode", "没有填写：代码暂不变更，以后可用“代码变更”登记");
        }

        if (wish.Renames)
        {
            Step(read, village, "village", DivisionChangeKind.Renamed, village.Name, wish.Name, () => village.Name = wish.Name);
        }

        if (wish.Recategorises)
        {
            Step(read, village, "category", DivisionChangeKind.Recategorised, village.Category?.InChinese() ?? "", wish.Category!.Value.InChinese(), () => village.Category = wish.Category);
        }

        if (wish.Renames || wish.Moves)
        {
            book.FreeName(place, village.Name);
        }

        book.Put(village, wish.Place);
        book.Put(village, wish.Code);
    }

    /// <summary>One fact of the village changes, and the dated change that says so is kept, as of where the village lay before.</summary>
    private void Step(DivisionRow read, Village village, string key, DivisionChangeKind kind, string before, string after, Action set, Action<DivisionChange>? more = null)
    {
        var from = village.TownshipId;
        read.Row.Change(key, before, after, set, 1);
        read.Row.Save(2, () =>
        {
            var change = VillageChanges.Of(village, kind, read.From, before, after, read.Document);
            change.TownshipId = from;
            more?.Invoke(change);
            db.DivisionChanges.Add(change);
        });
    }

    private void Move(Village village, Township place)
    {
        (village.Township, village.TownshipId) = (place, place.Id);

        // Their files lie where their village lies.
        foreach (var person in people[village.Id])
        {
            person.TownshipId = place.Id;
        }
    }
}
