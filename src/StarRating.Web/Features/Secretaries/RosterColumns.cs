using StarRating.Application;
using StarRating.Application.Lists;
using StarRating.Application.Secretaries;
using StarRating.Data.Access;
using StarRating.Web.Components;

namespace StarRating.Web.Features.Secretaries;

/// <summary>书记名册.</summary>
public sealed class RosterColumns(RosterQueries roster, Session session, TimeProvider clock) : ListSource<RosterFilter, RosterRow>
{
    public override string Key => "secretaries";

    public override string Title => "书记名册";

    public override IReadOnlyList<ListColumn<RosterRow>> Columns(RosterFilter filter, bool unmasked = false) =>
    [
        new("name", "姓名", row => row.Name, Stays: true),
        new("sex", "性别", row => row.Sex.Word()),
        new("age", "年龄", row => row.BornOn.AgeOn(clock.Today())),
        .. session.Scope.OnlyCountyId is null ? [new ListColumn<RosterRow>("county", "县（市、区）", row => row.County)] : Array.Empty<ListColumn<RosterRow>>(),
        new("township", "乡镇（街道）", row => row.Township),
        new("village", "村（社区）", row => row.Village),
        new("post", "职务", row => row.PostWord()),
        new("since", "任现职", row => row.Since),
        new("education", "学历", row => row.Education?.Word()),
        new("idNumber", "身份证号", row => unmasked ? row.IdNumber?.Reveal() : row.IdNumber?.Masked),
        new("stars", "最近星级", row => row.Last is { } last ? $"{OutcomeWords.Of(last.Kind, last.Stars ?? 0)} {last.Year}" : null),
    ];

    public override Task<KeyPage<RosterRow>> Page(RosterFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        roster.Page(filter with { Sort = sort ?? "" }, ask, stop);
}

/// <summary>书记空缺的村（社区）.</summary>
public sealed class VacancyColumns(RosterQueries roster, Session session) : ListSource<VacancyFilter, VacancyRow>
{
    public override string Key => "vacancies";

    public override string Title => "书记空缺名单";

    public override IReadOnlyList<ListColumn<VacancyRow>> Columns(VacancyFilter filter, bool unmasked = false) =>
    [
        .. session.Scope.OnlyCountyId is null ? [new ListColumn<VacancyRow>("county", "县（市、区）", row => row.County)] : Array.Empty<ListColumn<VacancyRow>>(),
        new("township", "乡镇（街道）", row => row.Township),
        new("name", "村（社区）", row => row.Name, Stays: true),
        new("kind", "类型", row => row.Kind.InChinese()),
        new("last", "上一任书记", row => row.LastSecretary),
        new("since", "空缺起", row => row.VacantSince),
    ];

    public override Task<KeyPage<VacancyRow>> Page(VacancyFilter filter, string? sort, PageAsk ask, CancellationToken stop = default) =>
        roster.Vacancies(filter with { Sort = sort ?? "" }, ask, stop);
}
