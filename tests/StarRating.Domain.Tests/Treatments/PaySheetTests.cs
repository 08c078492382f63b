using System.Text.Json;
using StarRating.Documents;
using StarRating.Ratings;
using StarRating.Secretaries;
using StarRating.Treatments;
using static StarRating.Domain.Tests.Treatments.PayCase;

namespace StarRating.Domain.Tests.Treatments;

public class PaySheetTests
{
    private static readonly PaySettings Settings = Pay(PayCase.Monthly(2000), YearEnd(12000, "performance"), Stars()) with
    {
        Deductions =
        [
            new DeductionRule { Id = "s", Kinds = [SanctionKind.PartySeriousWarning], Components = ["base"], Percent = 50, Method = DeductionMethod.ByMonths },
        ],
    };

    private static readonly CountyPayFacts Plain = County(Settings);

    private static readonly PersonPayFacts Old = Person(Post("a1", "2018-01-01")) with { Ratings = [Rated(2022, 3, "2023-03-20")] };

    /// <summary>Pays January to a month by what is known all the while.</summary>
    private static List<LockedSheet> Paid(string until, PersonPayFacts person, CountyPayFacts? county = null)
    {
        var sheets = new List<LockedSheet>();
        for (var month = Month("2024-01"); month <= Month(until); month = month.Next)
            sheets.Add(Lock(PaySheetDraft.Of(county ?? Plain, [person], month, sheets)));
        return sheets;
    }

    private static LockedSheet Lock(PaySheetDraft draft) => new() { Month = draft.Month, Lines = draft.Lines };

    private static PaySheetDraft Next(List<LockedSheet> sheets, PersonPayFacts person, CountyPayFacts? county = null) =>
        PaySheetDraft.Of(county ?? Plain, [person], sheets[^1].Month.Next, sheets);

    private static string Mending(PaySheetDraft draft) => string.Join(" | ", draft.Lines.Where(l => l.Kind != SheetLineKind.Due).Select(l =>
        $"{l.ForMonth} {l.Component}{(l.Of == DueKind.Deduction ? " 扣发" : "")} {l.Kind.InChinese()} {l.Amount:0.##} {string.Join("+", l.Causes.Select(c => $"{c.Kind.InChinese()}:{c.Record}"))}"));

    [Fact]
    public void A_sheet_without_changes_has_only_the_lines_of_its_month()
    {
        var draft = Next(Paid("2024-05", Old), Old);
        Assert.Equal("", Mending(draft));
        Assert.Equal((2300m, 2), (draft.Total, draft.Lines.Length));
    }

    [Fact]
    public void A_rise_sealed_in_March_is_paid_back_on_the_sheet_of_April()
    {
        var risen = Old with { Ratings = [.. Old.Ratings, Rated(2023, 4, "2024-03-20")] };
        var draft = Next(Paid("2024-03", Old), risen);
        Assert.Equal(
            "2024-01 stars 补发 100 星级评定生效:r2023-1 | 2024-02 stars 补发 100 星级评定生效:r2023-1 | 2024-03 stars 补发 100 星级评定生效:r2023-1",
            Mending(draft));
        Assert.Equal(2400m + 300m, draft.Total);
        var line = draft.Lines.First(l => l.Kind == SheetLineKind.BackPay);
        Assert.Equal("2024-01 应为 400.00 − 已发 300.00 = 100.00（4 星 400.00）", line.Arithmetic);
        Assert.Equal("星级评定：2023年度年度评定（第 1 版）：4 星，合格，2024-03-20 生效", line.Causes[0].Text);
    }

    [Fact]
    public void A_fall_takes_nothing_back()
    {
        var fallen = Old with { Ratings = [.. Old.Ratings, Rated(2023, 1, "2024-03-20")] };
        var draft = Next(Paid("2024-03", Old), fallen);
        Assert.Equal("", Mending(draft));
        Assert.Equal(2100m, draft.Total);
    }

    [Fact]
    public void A_supplement_pays_the_difference_of_the_months_since_January()
    {
        var suspended = Old with { Ratings = [.. Old.Ratings, Rated(2023, 0, "2024-03-20") with { Outcome = OutcomeKind.Suspended, Stars = null }] };
        var supplemented = suspended with { Ratings = [.. suspended.Ratings, Rated(2023, 4, "2024-05-10", 2) with { Kind = SealedRatingKind.Supplementary }] };
        var draft = Next(Paid("2024-05", suspended), supplemented);
        Assert.Equal(5, draft.Lines.Count(l => l.Kind == SheetLineKind.BackPay && l.Amount == 100 && l.Causes.Single().Kind == PayCauseKind.Supplement));
    }

    [Fact]
    public void A_correction_upward_names_the_new_version()
    {
        var first = Old with { Ratings = [.. Old.Ratings, Rated(2023, 4, "2024-01-20")] };
        var corrected = first with { Ratings = [.. first.Ratings, Rated(2023, 5, "2024-03-02", 2)] };
        Assert.Equal("2024-01 stars 补发 100 更正:r2023-2 | 2024-02 stars 补发 100 更正:r2023-2", Mending(Next(Paid("2024-02", first), corrected)));
    }

    [Fact]
    public void A_correction_downward_takes_back_only_where_the_policy_says_so()
    {
        var first = Old with { Ratings = [.. Old.Ratings, Rated(2023, 4, "2024-01-20")] };
        var corrected = first with { Ratings = [.. first.Ratings, Rated(2023, 2, "2024-03-02", 2)] };
        Assert.Equal("", Mending(Next(Paid("2024-02", first), corrected)));
        var strict = County(Settings with { CorrectionTakesBack = true });
        Assert.Equal("2024-01 stars 扣回 -200 更正:r2023-2 | 2024-02 stars 扣回 -200 更正:r2023-2", Mending(Next(Paid("2024-02", first, strict), corrected, strict)));
    }

    [Fact]
    public void A_sanction_recorded_late_takes_back_and_its_revocation_pays_back()
    {
        var sanction = new SanctionFacts { Id = "s1", Kind = SanctionKind.PartySeriousWarning, DecidedOn = Day("2024-01-10"), EffectMonths = 18 };
        var sanctioned = Old with { Sanctions = [sanction] };
        var sheets = Paid("2024-03", Old);
        var draft = Next(sheets, sanctioned);
        Assert.Equal("2024-02 base 扣发 扣回 -1000 处分扣发:s1 | 2024-03 base 扣发 扣回 -1000 处分扣发:s1", Mending(draft));
        Assert.Equal(2300m - 1000 - 2000, draft.Total);

        sheets.Add(Lock(draft));
        var revoked = Old with { Sanctions = [sanction with { RevokedOn = Day("2024-05-05") }] };
        var after = Next(sheets, revoked);
        Assert.Equal(
            "2024-02 base 扣发 补发 1000 处分变更:s1 | 2024-03 base 扣发 补发 1000 处分变更:s1 | 2024-04 base 扣发 补发 1000 处分变更:s1",
            Mending(after));
        sheets.Add(Lock(after));
        Assert.Equal("", Mending(Next(sheets, revoked)));
        Assert.Equal("2024-02 base 扣发 扣回 -1000 处分变更:s1", Mending(Next(sheets, sanctioned)).Split(" | ")[0]);
        Assert.Equal("", Mending(Next([.. sheets, Lock(Next(sheets, Old))], Old)));
    }

    [Fact]
    public void A_leaver_recorded_late_pays_back_the_months_after_and_gets_the_yearly_sum_settled()
    {
        var left = Old with { Appointments = [Post("a1", "2018-01-01", "2024-02-15")] };
        var draft = Next(Paid("2024-04", Old), left);
        Assert.Equal(
            "2024-02 performance 补发 2000 离任:a1 | 2024-03 base 扣回 -2000 离任:a1 | 2024-03 stars 扣回 -300 离任:a1 | 2024-04 base 扣回 -2000 离任:a1 | 2024-04 stars 扣回 -300 离任:a1",
            Mending(draft));
        Assert.Equal(-2600m, draft.Total);
        Assert.Contains("2018-01-01 至 今，主职，v1 → 党组织书记，2018-01-01 至 2024-02-15", draft.Lines[0].Causes[0].Text);
    }

    [Fact]
    public void An_appointment_recorded_late_is_paid_back_from_the_month_after_it()
    {
        var later = Person(Post("a9", "2024-01-20"));
        var draft = Next(Paid("2024-03", Person()), later);
        Assert.Equal("2024-02 base 补发 2000 任职补录:a9 | 2024-03 base 补发 2000 任职补录:a9", Mending(draft));
        Assert.Equal("", Mending(Next([.. Paid("2024-03", Person()), Lock(draft)], later)));
    }

    [Fact]
    public void A_move_recorded_late_moves_the_cost_to_the_other_township_and_changes_no_sum()
    {
        var moved = Old with { Appointments = [Post("a1", "2018-01-01", "2024-02-15"), Post("a2", "2024-02-15", village: "v3")] };
        var draft = Next(Paid("2024-03", Old), moved);
        var mending = draft.Lines.Where(l => l.Kind != SheetLineKind.Due).ToArray();
        Assert.Equal(0m, mending.Sum(l => l.Amount));
        Assert.Equal(2300m, mending.Where(l => l.Township == "t2").Sum(l => l.Amount));
        Assert.All(mending, l => Assert.NotEmpty(l.Causes));
        Assert.All(mending, l => Assert.DoesNotContain(l.Causes, c => c.Kind == PayCauseKind.Other));
    }

    [Fact]
    public void A_record_entered_by_mistake_and_voided_is_taken_back()
    {
        var sheets = Paid("2024-02", Old);
        var gone = PaySheetDraft.Of(Plain, [], Month("2024-03"), sheets);
        Assert.Equal(-4600m, gone.Total);
        Assert.All(gone.Lines, l => Assert.Equal((PayCauseKind.AppointmentChanged, "a1"), (l.Causes.Single().Kind, l.Causes.Single().Record)));
        Assert.EndsWith("→ 已作废", gone.Lines[0].Causes[0].Text);
    }

    [Fact]
    public void Where_the_policy_forgoes_overpayments_nothing_is_taken_back_and_nothing_paid_twice()
    {
        var county = County(Settings with { RecoverOverpayments = false });
        var left = Old with { Appointments = [Post("a1", "2018-01-01", "2024-02-15")] };
        var sheets = Paid("2024-04", Old, county);
        var draft = Next(sheets, left, county);
        Assert.Equal("2024-02 performance 补发 2000 离任:a1", Mending(draft));
        Assert.Equal(-4600m, draft.Waived.Sum(l => l.Amount));

        // It turns out that he never left: what was not taken back is not paid again; the settled yearly sum is forgone too.
        sheets.Add(Lock(draft));
        var back = Next(sheets, Old, county);
        Assert.Equal("2024-05 base 补发 2000 任职变更:a1 | 2024-05 stars 补发 300 任职变更:a1", Mending(back));

        // A move between townships is no recovery.
        var moved = Old with { Appointments = [Post("a1", "2018-01-01", "2024-03-15"), Post("a2", "2024-03-15", village: "v3")] };
        var shifted = Next(Paid("2024-04", Old, county), moved, county);
        Assert.Equal((0m, 4), (shifted.Lines.Where(l => l.Kind != SheetLineKind.Due).Sum(l => l.Amount), shifted.Lines.Count(l => l.Kind != SheetLineKind.Due)));
        Assert.Empty(shifted.Waived);
    }

    [Fact]
    public void A_new_policy_for_past_months_is_told_as_such()
    {
        var raised = Plain with { Policies = [.. Plain.Policies, Policy("p2", "2024-02", Settings with { Components = [PayCase.Monthly(2100), .. Settings.Components[1..]] })] };
        Assert.Equal("2024-02 base 补发 100 报酬政策变更:p2 | 2024-03 base 补发 100 报酬政策变更:p2", Mending(Next(Paid("2024-03", Old), Old, raised)));
    }

    [Fact]
    public void A_village_category_corrected_is_told_as_such()
    {
        var county = County(Pay(PayCase.Monthly(0) with
        {
            Amount = new AmountTable
            {
                Lines =
                [
                    new AmountLine { Categories = [StarRating.Organization.VillageCategory.HeritageProtected], Yuan = 2500 },
                    new AmountLine { Yuan = 2000 },
                ],
            },
        }));
        var corrected = county with { Villages = [Standing("v1", "t1") with { Category = StarRating.Organization.VillageCategory.HeritageProtected }] };
        Assert.Equal("2024-01 base 补发 500 村（社区）信息变更:vs-v1", Mending(Next(Paid("2024-01", Old, county), Old, corrected)));
    }

    [Fact]
    public void An_amount_that_cannot_be_computed_is_an_issue_and_takes_nothing_back()
    {
        var county = County(Pay(PayCase.Monthly(0) with { Amount = new IncomeMultiple(1) })) with
        {
            Incomes = [new RuralIncomeFacts { Id = "i", Year = 2023, Yuan = 12000 }],
        };
        var draft = Next(Paid("2024-02", Old, county), Old, county with { Incomes = [] });
        Assert.Empty(draft.Lines);
        Assert.Equal(3, draft.Issues.Length);
    }

    [Fact]
    public void A_sheet_follows_the_last_locked_one()
    {
        var sheets = Paid("2024-03", Old);
        Assert.Throws<ArgumentException>(() => PaySheetDraft.Of(Plain, [Old], Month("2024-03"), sheets));
        Assert.Throws<ArgumentException>(() => PaySheetDraft.Of(Plain, [Old], Month("2024-05"), sheets));
        Assert.Throws<ArgumentException>(() => PaySheetDraft.Of(Plain, [Old], Month("2024-04"), [sheets[0], sheets[2]]));
    }

    [Fact]
    public void A_locked_sheet_survives_its_json()
    {
        var sheets = Paid("2024-03", Old);
        var json = JsonSerializer.Serialize(sheets, StrictJson.Options);
        var read = JsonSerializer.Deserialize<List<LockedSheet>>(json, StrictJson.Options)!;
        Assert.Equal(json, JsonSerializer.Serialize(read, StrictJson.Options));
        Assert.Equal("", Mending(Next(read, Old)));
    }
}
