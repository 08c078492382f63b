using System.Collections.Frozen;
using System.Collections.Immutable;
using StarRating.Notices;
using StarRating.Policies.Drafting;
using StarRating.Ratings;
using StarRating.Treatments;

namespace StarRating.Policies.Proving;

/// <summary>Which articles of a policy have spoken in a result, and which could.</summary>
internal sealed class ArticlesSpoken(PolicyDocument policy)
{
    /// <summary>Notes that tell of nothing done: a rule was asked and did not apply.</summary>
    private static readonly FrozenSet<TraceNote> Idle = new[]
    {
        TraceNote.NextTenureStar, TraceNote.StreakUnderWay, TraceNote.NoGrade, TraceNote.WaitsForCommittee, TraceNote.EventNotConfirmed, TraceNote.DateMatters, TraceNote.NotConfirmed,
    }.ToFrozenSet();

    private readonly FrozenSet<string> ids = policy.Articles.Select(article => article.Id).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those of <paramref name="articles"/> that the policy has, each once.</summary>
    internal ImmutableArray<string> Known(IEnumerable<string> articles) => [.. articles.Where(ids.Contains).Distinct(StringComparer.Ordinal)];

    /// <summary>The article printed with a number; lines of grading name it so.</summary>
    internal string? ByNumber(string? number) => number is null ? null : ids.Contains(number) ? number : policy.Articles.FirstOrDefault(article => article.Number == number)?.Id;

    /// <summary>The articles of a rating's trace, with that of gaps in service where the person had one.</summary>
    internal IEnumerable<string> Of(RatingResult rating, FactsDocument facts)
    {
        foreach (var line in rating.Trace)
        {
            if (line.Article is { } article && !(line.Effect is Silent silent && Idle.Contains(silent.Note)))
            {
                yield return article;
            }

            if (line.Step == TraceStep.Tenure && line.Working is TenureWorking && GapArticle(rating, facts) is { } gap)
            {
                yield return gap;
            }
        }
    }

    /// <summary>The articles of one person's run: score, grade, stars, pay.</summary>
    internal IEnumerable<string> Of(CohortResult run, string person, FactsDocument facts) =>
    [
        .. run.Assessments.Where(assessed => assessed.Person == person).SelectMany(assessed => assessed.Result.Channels)
            .SelectMany(channel => channel.Flat()).Where(node => node.Score is not null).Select(node => node.Article).OfType<string>(),
        .. run.Assessments.Any(assessed => assessed.Person == person) ? AssessmentArticle(run, person) : [],
        .. run.Grading?.Persons.Where(grade => grade.Person == person).SelectMany(grade => grade.Steps).Select(step => ByNumber(step.Article)).OfType<string>() ?? [],
        .. run.Ratings.Where(rating => rating.Person == person).SelectMany(rating => Of(rating, facts)),
        .. OfPay(run.Pay, run.Ratings.FirstOrDefault(rating => rating.Person == person), facts),
        .. OfTreatments((run.Treatments ?? []).Where(treatment => treatment.Person == person)),
    ];

    /// <summary>The articles of one person's pay: of the amounts, and of the deductions that took from them.</summary>
    internal IEnumerable<string> OfPay(IEnumerable<MonthDue> months, RatingResult? rating, FactsDocument facts)
    {
        var lines = months.Where(month => month.Person == rating?.Person).SelectMany(month => month.Lines).ToList();
        if (lines.Count == 0 || policy.Profiles.FirstOrDefault(known => known.Id == rating!.Profile)?.Pay is not { } pay)
        {
            return [];
        }

        var sanctions = lines.Exists(line => line.Kind == DueKind.Deduction) ? facts.Persons.First(person => person.Id == rating!.Person).Sanctions : [];
        return lines.Select(line => line.Article).Append(pay.Article).Concat(pay.Deductions.Where(rule => sanctions.Any(rule.Covers)).Select(rule => rule.Article)).OfType<string>();
    }

    /// <summary>The articles of the treatments that a person has, or has lost, by the stars.</summary>
    internal IEnumerable<string> OfTreatments(IEnumerable<Entitlement> treatments) => treatments.Select(treatment => ByNumber(treatment.Article)).OfType<string>();

    /// <summary>The articles with a setting that a person's result can show: publicity, the steps of the procedure and the head of the policy are none.</summary>
    internal static FrozenSet<string> Needed(DraftDocument draft) => draft.Policy.Profiles
        .SelectMany(profile => new[] { profile.Tenure?.GapArticle, profile.Tenure?.ForfeitOnViolation == true ? profile.Tenure.ViolationArticle : null, profile.Adjustment?.LimitArticle })
        .Concat(SettingUnits.Of(draft).All.Where(unit => unit.Path.Length > 0 && unit.Form.Type != typeof(PublicitySettings) && unit.Form.Type != typeof(ProcedureSettings) && unit.Form.Type != typeof(ProcedureStep))
            .Select(unit => unit.Article)).OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    private IEnumerable<string> AssessmentArticle(CohortResult run, string person)
    {
        var profile = run.Ratings.FirstOrDefault(rating => rating.Person == person)?.Profile;
        return policy.Profiles.FirstOrDefault(known => known.Id == profile)?.Assessment?.Article is { } article ? [article] : [];
    }

    private string? GapArticle(RatingResult rating, FactsDocument facts)
    {
        if (policy.Profiles.FirstOrDefault(known => known.Id == rating.Profile)?.Tenure is not { GapArticle: { } article } tenure)
        {
            return null;
        }

        DateOnly? until = null;
        foreach (var post in facts.Persons.First(person => person.Id == rating.Person).Appointments.Where(post => tenure.Posts.Contains(post.Post)).OrderBy(post => post.Start))
        {
            if (until < post.Start)
            {
                return article;
            }

            until = post.End is null ? DateOnly.MaxValue : until is null || post.End > until ? post.End : until;
        }

        return null;
    }
}
