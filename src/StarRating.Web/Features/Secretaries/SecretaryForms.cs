using System.ComponentModel.DataAnnotations;
using FluentValidation;
using StarRating.Application.Secretaries;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Web.Features.Secretaries;

/// <summary>Basic data of a person; used by registering and editing alike.</summary>
public sealed class PersonForm
{
    public int Version { get; set; }

    [Display(Name = "姓名")]
    public string Name { get; set; } = "";

    [Display(Name = "身份证号")]
    public string IdNumber { get; set; } = "";

    [Display(Name = "联系电话")]
    public string Phone { get; set; } = "";

    [Display(Name = "一卡通账号")]
    public string BankCard { get; set; } = "";

    [Display(Name = "民族")]
    public string Ethnicity { get; set; } = "汉族";

    [Display(Name = "学历")]
    public Education? Education { get; set; }

    [Display(Name = "入党日期")]
    public DateOnly? JoinedPartyOn { get; set; }

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";

    public static PersonForm Of(Secretary person) => new()
    {
        Version = person.Version,
        Name = person.Name,
        Ethnicity = person.Ethnicity,
        Education = person.Education,
        JoinedPartyOn = person.JoinedPartyOn,
    };

    public PersonalData ToData() => new(
        Name, StarRating.Secretaries.IdNumber.Normalise(IdNumber), Digits(Phone), Digits(BankCard), Ethnicity, Education, JoinedPartyOn);

    /// <summary>Numbers are kept without the blanks and dashes people type into them.</summary>
    internal static string Digits(string text) => new([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '—'))]);
}

public sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("请填写姓名。").MaximumLength(40)
            .Must(PersonWords.IsName).When(form => form.Name.Length > 0).WithMessage(PersonWords.NameRule);
        RuleFor(form => form.Phone).Must(text => PersonWords.IsPhone(PersonForm.Digits(text))).WithMessage(PersonWords.PhoneRule);
        RuleFor(form => form.BankCard).Must(text => PersonWords.IsCard(PersonForm.Digits(text))).WithMessage(PersonWords.CardRule);
        RuleFor(form => form.Ethnicity).NotEmpty().WithMessage("请填写民族。").MaximumLength(20);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写办理理由，供以后查考。").MaximumLength(200);
    }
}

/// <summary>An appointment, present or past.</summary>
public sealed class AppointmentForm
{
    [Display(Name = "村（社区）")]
    public long? VillageId { get; set; }

    [Display(Name = "职务")]
    public PostsToHold? Posts { get; set; }

    [Display(Name = "任职日期")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "日期精确到")]
    public DatePrecision StartsPrecision { get; set; }

    [Display(Name = "代理（主持工作）")]
    public bool IsActing { get; set; }

    [Display(Name = "主要任职村")]
    public bool IsMain { get; set; } = true;

    [Display(Name = "任职文号")]
    public string Document { get; set; } = "";

    [Display(Name = "离任日期")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "日期精确到")]
    public DatePrecision EndsPrecision { get; set; }

    [Display(Name = "离任原因")]
    public LeaveReason? LeaveReason { get; set; }

    [Display(Name = "离任文号")]
    public string LeaveDocument { get; set; } = "";

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";

    public AppointmentToMake ToRequest() => new(
        VillageId!.Value, Posts!.Value, StartsOn!.Value, StartsPrecision, IsActing, IsMain, Document, EndsOn, EndsPrecision, LeaveReason, LeaveDocument);
}

public sealed class AppointmentFormValidator : AbstractValidator<AppointmentForm>
{
    public AppointmentFormValidator()
    {
        RuleFor(form => form.VillageId).NotNull().WithMessage("请选择村（社区）。");
        RuleFor(form => form.Posts).NotNull().WithMessage("请选择职务。");
        RuleFor(form => form.StartsOn).NotNull().WithMessage("请填写任职日期。");
        RuleFor(form => form.Document).MaximumLength(100);
        RuleFor(form => form.LeaveDocument).MaximumLength(100);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}

/// <summary>A person and the first appointment, on one page.</summary>
public sealed class NewSecretaryForm
{
    public PersonForm Person { get; set; } = new();

    public AppointmentForm Appointment { get; set; } = new();
}

/// <summary>A correction of what was entered wrongly.</summary>
public sealed class AppointmentEditForm
{
    public int Version { get; set; }

    [Display(Name = "任职日期")]
    public DateOnly? StartsOn { get; set; }

    [Display(Name = "日期精确到")]
    public DatePrecision StartsPrecision { get; set; }

    [Display(Name = "离任日期")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "日期精确到")]
    public DatePrecision EndsPrecision { get; set; }

    [Display(Name = "离任原因")]
    public LeaveReason? LeaveReason { get; set; }

    [Display(Name = "原免职决定被撤销的日期")]
    public DateOnly? ViolationOverturnedOn { get; set; }

    [Display(Name = "代理（主持工作）")]
    public bool IsActing { get; set; }

    [Display(Name = "主要任职村")]
    public bool IsMain { get; set; }

    [Display(Name = "任职文号")]
    public string AppointDocument { get; set; } = "";

    [Display(Name = "离任文号")]
    public string LeaveDocument { get; set; } = "";

    [Display(Name = "更正理由")]
    public string Reason { get; set; } = "";

    public static AppointmentEditForm Of(Appointment a) => new()
    {
        Version = a.Version,
        StartsOn = a.StartsOn,
        StartsPrecision = a.StartsPrecision,
        EndsOn = a.EndsOn,
        EndsPrecision = a.EndsPrecision,
        LeaveReason = a.LeaveReason,
        ViolationOverturnedOn = a.ViolationOverturnedOn,
        IsActing = a.IsActing,
        IsMain = a.IsMain,
        AppointDocument = a.AppointDocument,
        LeaveDocument = a.LeaveDocument,
    };

    public AppointmentEdit ToRequest(long id) => new(
        id, Version, StartsOn!.Value, StartsPrecision, EndsOn, EndsPrecision, LeaveReason, ViolationOverturnedOn, IsActing, IsMain, AppointDocument, LeaveDocument, Reason);
}

public sealed class AppointmentEditFormValidator : AbstractValidator<AppointmentEditForm>
{
    public AppointmentEditFormValidator()
    {
        RuleFor(form => form.StartsOn).NotNull().WithMessage("请填写任职日期。");
        RuleFor(form => form.AppointDocument).MaximumLength(100);
        RuleFor(form => form.LeaveDocument).MaximumLength(100);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("请填写更正理由，供以后查考。").MaximumLength(200);
    }
}

public sealed class AppointmentEndForm
{
    public int Version { get; set; }

    [Display(Name = "离任日期")]
    public DateOnly? EndsOn { get; set; }

    [Display(Name = "日期精确到")]
    public DatePrecision Precision { get; set; }

    [Display(Name = "离任原因")]
    public LeaveReason? LeaveReason { get; set; }

    [Display(Name = "离任文号")]
    public string Document { get; set; } = "";

    [Display(Name = "同时离任本村另一职务（一肩挑）")]
    public bool BothPosts { get; set; } = true;

    [Display(Name = "办理理由")]
    public string Reason { get; set; } = "";

    public AppointmentEnd ToRequest(long id) => new(id, Version, EndsOn!.Value, Precision, LeaveReason!.Value, Document, BothPosts, Reason);
}

public sealed class AppointmentEndFormValidator : AbstractValidator<AppointmentEndForm>
{
    public AppointmentEndFormValidator()
    {
        RuleFor(form => form.EndsOn).NotNull().WithMessage("请填写离任日期。");
        RuleFor(form => form.LeaveReason).NotNull().WithMessage("请选择离任原因。");
        RuleFor(form => form.Document).NotEmpty().WithMessage("请填写离任文号。").MaximumLength(100);
        RuleFor(form => form.Reason).MaximumLength(200);
    }
}
