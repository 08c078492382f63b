using StarRating.Application.Organization;
using StarRating.Data;
using StarRating.Data.Organization;

namespace StarRating.Application.Imports.Kinds.Divisions;

/// <summary>Rows of nine digits: a township is set up, gets another name or code, or ends.</summary>
internal sealed class TownshipRows(StarRatingContext db, DivisionBook book, ImportPlace place, DateOnly today)
{
    /// <summary>What only a workbook can be told.</summary>
    public const string InTheSameFile = "，可以在同一个文件中办理";

    /// <summary>By these words one knows that villages are left in a township that is to end.</summary>
    public const string LeftIn = "请先把它们划归其他乡镇或撤销";

    private const int Named = 5;

    private string ForeignCode => $"代码前六位须与{place.CountyName}的代码 {place.CountyCode} 一致";

    public void New(DivisionRow read)
    {
        var row = read.Row;
        if (read.Kind is not (null or DivisionChangeKind.Created))
        {
            row.Fault("code", $"本县（市、区）没有代码为 {read.Code} 的乡镇（街道），不能登记{read.Kind.Value.InChinese()}");
        }
        else if (!read.Code.StartsWith(place.CountyCode, StringComparison.Ordinal))
        {
            row.Fault("code", ForeignCode);
        }
        else if (!book.Take(read.Code))
        {
            row.Fault("code", DivisionRules.CodeTaken(read.Code));
        }
        else if (!book.TakeName(null, read.Name))
        {
            row.Fault("village", DivisionRules.NameTaken(place.CountyName, read.Name));
        }
        else
        {
            row.IsNew = true;
            var township = new Township
            {
                CountyId = place.CountyId,
                Code = read.Code,
                Name = read.Name,
                Kind = DivisionNames.KindOfTownship(read.Name),
                ValidFrom = read.From,
            };
            book.Put(township, read.Code, read.Name);
            row.Save(0, () => db.Townships.Add(township));
            row.Save(2, () => Record(read, township, DivisionChangeKind.Created, "", read.Name));
        }
    }

    public void Known(DivisionRow read, Township township)
    {
        var row = read.Row;
        if (read.Kind is { } kind && book.Happened(kind, township, read.From))
        {
            return;
        }

        if (read.Kind is DivisionChangeKind.Created && township.Name != read.Name)
        {
            row.Fault("code", $"代码 {read.Code} 已是“{township.Name}”，不能再设立");
            return;
        }

        if (read.Kind is DivisionChangeKind.Moved or DivisionChangeKind.TurnedCommunity or DivisionChangeKind.Recategorised)
        {
            row.Fault("change", $"乡镇（街道）不办理{read.Kind.Value.InChinese()}，请核对代码");
            return;
        }

        var renamed = township.Name != read.Name;
        var recoded = read.Kind == DivisionChangeKind.Recoded;
        if (NewCode(read, recoded) && (renamed || recoded) && Allow(read, township))
        {
            if (renamed && !book.TakeName(null, read.Name))
            {
                row.Fault("village", DivisionRules.NameTaken(place.CountyName, read.Name));
                return;
            }

            if (recoded && !book.Take(read.NewCode))
            {
                row.Fault("newCode", DivisionRules.CodeTaken(read.NewCode));
                return;
            }

            Change(read, township, renamed, recoded);
        }
    }

    public void End(DivisionRow read, Township township)
    {
        var row = read.Row;
        var kind = read.Kind!.Value;
        if (book.Happened(kind, township, read.From))
        {
            return;
        }

        if (township.Name != read.Name)
        {
            row.Fault("village", $"代码 {read.Code} 是“{township.Name}”，请核对名称和代码");
        }
        else if (Allow(read, township) && read.From <= township.ValidFrom)
        {
            row.Fault("date", DivisionRules.EndsBeforeItBegan(township.ValidFrom));
        }
        else if (book.YearOf(township) is { } year)
        {
            row.Fault("change", $"“{township.Name}”有村（社区）参加评定：{year.Words}");
        }

        var successors = Successors(read, township);
        var stays = successors.Contains(township);
        var left = stays ? [] : book.VillagesIn(township, read.From).Select(village => village.Name).ToList();
        if (left.Count > 0)
        {
            row.Fault("change", $"“{township.Name}”还有 {left.Count} 个村（社区）：{string.Join("、", left.Take(Named))}{(left.Count > Named ? " 等" : "")}。{LeftIn}{InTheSameFile}");
        }

        if (!read.IsGood)
        {
            return;
        }

        var first = successors.FirstOrDefault(successor => successor != township);
        row.Change("change", "", $"{kind.InChinese()}（{read.From:yyyy-MM-dd}）", () =>
        {
            if (!stays)
            {
                (township.ValidTo, township.SuccessorId) = (read.From, first?.Id);
            }
        }, 2);
        row.Save(2, () => Ended(read, township, kind, [.. successors.Where(successor => successor != township)]));
        if (!stays)
        {
            book.End(township, read.From);
            book.FreeName(null, township.Name);
            row.Note("change", $"：“{township.Name}”撤销后，仍授权于它的账号请由系统管理员和安全管理员调整");
        }
    }

    private void Ended(DivisionRow read, Township township, DivisionChangeKind kind, IReadOnlyList<Township> successors)
    {
        foreach (var successor in successors.DefaultIfEmpty())
        {
            var change = Record(read, township, kind, township.Name, successor?.Name ?? "");
            (change.NewCode, change.NewTownshipId, change.SuccessorId) = (successor?.Code ?? "", successor?.Id, successor?.Id);
        }
    }

    private List<Township> Successors(DivisionRow read, Township township)
    {
        List<Township> found = [];
        foreach (var text in read.Successors)
        {
            if (book.TownshipOf(text) is { } successor && (book.EndOf(successor) is not { } end || end > read.From))
            {
                found.Add(successor);
            }
            else
            {
                read.Row.Fault("into", $"本县（市、区）届时没有乡镇（街道）“{text}”，请核对");
            }
        }

        if (SuccessorCounts.Problem(read.Kind!.Value, read.Successors.Count, found.Contains(township)) is { } problem)
        {
            read.Row.Fault("into", problem);
        }

        return found;
    }

    private void Change(DivisionRow read, Township township, bool renamed, bool recoded)
    {
        var (name, code) = (township.Name, township.Code);
        if (renamed)
        {
            book.FreeName(null, name);
            read.Row.Change("village", name, read.Name, () => township.Name = read.Name);
            read.Row.Save(2, () => Record(read, township, DivisionChangeKind.Renamed, name, read.Name));
        }

        if (recoded)
        {
            read.Row.Change("newCode", code, read.NewCode, () => township.Code = read.NewCode);
            read.Row.Save(2, () => Record(read, township, DivisionChangeKind.Recoded, code, read.NewCode).OldCode = code);
        }

        book.Put(township, recoded ? read.NewCode : code, read.Name);
    }

    private bool NewCode(DivisionRow read, bool recoded)
    {
        if (recoded && read.NewCode.Length != DivisionRow.TownshipDigits)
        {
            read.Row.Fault("newCode", read.NewCode.Length == 0 ? "请填写新代码" : $"乡镇（街道）的代码应为9位数字，现在是{read.NewCode.Length}位");
        }
        else if (recoded && !read.NewCode.StartsWith(place.CountyCode, StringComparison.Ordinal))
        {
            read.Row.Fault("newCode", ForeignCode);
        }
        else if (!recoded && read.NewCode.Length > 0)
        {
            read.Row.Fault("newCode", "填写了新代码，变更事项应为“代码变更”");
        }

        return read.IsGood;
    }

    private bool Allow(DivisionRow read, Township township)
    {
        if (book.EndOf(township) is { } ended && ended <= today)
        {
            read.Row.Fault("village", $"“{township.Name}”已于 {ended:yyyy-MM-dd} 撤销，不能再修改");
        }
        else if (read.From < township.ValidFrom)
        {
            read.Row.Fault("date", $"生效日期不能早于设立日期 {township.ValidFrom:yyyy-MM-dd}");
        }
        else if (book.Latest(township) is { } latest && read.From < latest)
        {
            read.Row.Fault("date", $"该乡镇（街道）最近一次变更自{latest:yyyy-MM-dd}起生效，新的变更不能早于这一天");
        }

        return read.IsGood;
    }

    private DivisionChange Record(DivisionRow read, Township township, DivisionChangeKind kind, string before, string after)
    {
        var change = new DivisionChange
        {
            CountyId = township.CountyId,
            TownshipId = township.Id,
            Kind = kind,
            EffectiveOn = read.From,
            OldName = before,
            NewName = after,
            OldCode = kind == DivisionChangeKind.Created ? "" : township.Code,
            NewCode = township.Code,
            DocumentNumber = read.Document,
            Note = "批量导入",
        };
        db.DivisionChanges.Add(change);
        return change;
    }
}
