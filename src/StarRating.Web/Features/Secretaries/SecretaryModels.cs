using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using StarRating.Application.Secretaries;
using StarRating.Data.Secretaries;
using StarRating.Organization;
using StarRating.Web.Components;
using StarRating.Web.Features.Lists;

namespace StarRating.Web.Features.Secretaries;

/// <summary>The filters of the roster, as they stand in the address.</summary>
public sealed class RosterForm : ListForm
{
    [Display(Name = "姓名")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    [Display(Name = "类型")]
    public VillageKind? Kind { get; set; }

    [Display(Name = "任职情况")]
    public RosterPost? Post { get; set; }

    [Display(Name = "最近星级")]
    public int? Stars { get; set; }

    [Display(Name = "状态")]
    public string State { get; set; } = "";

    public RosterFilter ToFilter() => new(
        Q ?? "", Township, Kind, Post, State == "all" ? null : Enum.TryParse<SecretaryStatus>(State, out var status) ? status : SecretaryStatus.InPost, Stars, Sort);
}

/// <summary>The filters of the vacancies.</summary>
public sealed class VacancyForm : ListForm
{
    [Display(Name = "村（社区）")]
    public string Q { get; set; } = "";

    [Display(Name = "乡镇（街道）")]
    public long? Township { get; set; }

    public VacancyFilter ToFilter() => new(Q ?? "", Township);
}

public sealed record RosterModel(
    RosterForm Form, IReadOnlyList<SelectListItem> Townships, IReadOnlyList<RosterRow> Rows, PageOf Page, int Vacancies, DateOnly Today);

public sealed record VacancyModel(VacancyForm Form, IReadOnlyList<SelectListItem> Townships, IReadOnlyList<VacancyRow> Rows, PageOf Page);

public sealed record NewSecretaryModel(NewSecretaryForm Form, IReadOnlyList<SelectListItem> Villages);

public sealed record EditSecretaryModel(Secretary Person, PersonForm Form);

/// <summary>One page on which a record of a person is added or changed.</summary>
public sealed record RecordModel<TForm>(Secretary Person, TForm Form, IReadOnlyList<FrozenYear> Frozen)
{
    public IReadOnlyList<SelectListItem> Choices { get; init; } = [];

    public Appointment? Appointment { get; init; }

    /// <summary>What is being changed, in a line.</summary>
    public string Subject { get; init; } = "";
}

public sealed record FileModel(PersonFile File, ServiceStatement? Service, DateOnly Today)
{
    /// <summary>A policy of an opened year leaves a committee something to decide, or something was decided.</summary>
    public bool StarDecisions { get; init; }
}

public sealed record HistoryModel(Secretary Person, IReadOnlyList<FileChange> Changes);

public sealed record UnmaskModel(Secretary Person, string Reason, UnmaskedData? Data);

/// <summary>A discipline record that is being ended.</summary>
public sealed record ClosingModel<TForm>(Secretary Person, TForm Form, IReadOnlyList<FrozenYear> Frozen, RecordKind Kind, string Subject);
