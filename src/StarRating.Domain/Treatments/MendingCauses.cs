using System.Collections.Immutable;

namespace StarRating.Treatments;

/// <summary>
/// Finds why a paid month is mended, by comparing the records an amount rests on now with those it rested on when it was paid:
/// a record that is new, that reads differently, or that is gone.
/// </summary>
internal sealed class MendingCauses
{
    private const string Voided = "已作废";

    private readonly PayRun _run;
    private readonly PersonPayFacts _person;
    private readonly MonthDue _due;
    private readonly Dictionary<(PaySourceKind, string), PaySource> _before;
    private readonly Dictionary<(PaySourceKind, string), PaySource> _everBefore;
    private readonly bool _nothingBefore;

    /// <param name="run">The county's facts as known now.</param>
    /// <param name="person">The person's facts as known now.</param>
    /// <param name="due">What is due for the month as known now.</param>
    /// <param name="paid">What was paid for the month.</param>
    /// <param name="everPaid">What was paid to the person for any month.</param>
    internal MendingCauses(PayRun run, PersonPayFacts person, MonthDue due, ImmutableArray<SheetLine> paid, IEnumerable<SheetLine> everPaid)
    {
        (_run, _person, _due) = (run, person, due);
        _nothingBefore = paid.IsEmpty;
        (_before, _everBefore) = (LastKnown(paid), LastKnown(everPaid));
    }

    /// <summary>Sheets come in their order: what was known last about a record counts.</summary>
    private static Dictionary<(PaySourceKind, string), PaySource> LastKnown(IEnumerable<SheetLine> lines)
    {
        var known = new Dictionary<(PaySourceKind, string), PaySource>();
        foreach (var source in lines.SelectMany(l => l.Sources)) known[(source.Kind, source.Record)] = source;
        return known;
    }

    internal (ImmutableArray<PayCause> Causes, ImmutableArray<PaySource> Sources) Of(DueLine? line, SheetLine[] before)
    {
        var now = line?.Sources ?? [];
        var seen = now.Concat(_due.Sources).Concat(before.SelectMany(l => l.Sources)).Select(s => (s.Kind, s.Record)).Distinct();
        var changed = Changes(now.Select(s => (s.Kind, s.Record)).Concat(before.SelectMany(l => l.Sources).Select(s => (s.Kind, s.Record))).Distinct());
        if (changed.Count == 0) changed = Changes(seen.Concat(_before.Keys).Distinct());
        if (changed.Count == 0) changed = ChangesOfPosts();

        // Who was not paid at all, or is not any more, is so by the appointment; everything else follows from it.
        if ((_nothingBefore || _due.Lines.IsEmpty) && changed.Any(c => c.Now.Kind == PaySourceKind.Appointment))
            changed.RemoveAll(c => c.Now.Kind != PaySourceKind.Appointment);

        // A record put in another's place (a later version of a rating) is told by the new one.
        var replaced = changed.Where(c => c.Now.Stamp != Voided && c.Now.Kind is not (PaySourceKind.Appointment or PaySourceKind.Sanction)).Select(c => c.Now.Kind).ToHashSet();
        changed.RemoveAll(c => c.Now.Stamp == Voided && replaced.Contains(c.Now.Kind));

        // What a post and a rating have changed together is told by the rating first, which rests on the post.
        changed = [.. changed.OrderBy(c => c.Now.Kind == PaySourceKind.Rating ? 0 : 1)];
        ImmutableArray<PayCause> causes = changed.Count == 0
            ? [new PayCause(PayCauseKind.Other, "", "所依据的记录没有变化，系计算规则变化")]
            : [.. changed.Select(c => new PayCause(KindOf(c.Was, c.Now), c.Now.Record, TextOf(c.Was, c.Now)))];
        return (causes, [.. now.Concat(changed.Select(c => c.Now)).Distinct()]);
    }

    private List<(PaySource? Was, PaySource Now)> Changes(IEnumerable<(PaySourceKind Kind, string Record)> records)
    {
        var changes = new List<(PaySource? Was, PaySource Now)>();
        foreach (var key in records.OrderBy(k => k.Kind).ThenBy(k => k.Record, StringComparer.Ordinal))
        {
            var was = _before.GetValueOrDefault(key);
            var now = _run.Current(_person, key.Kind, key.Record) ?? new PaySource(key.Kind, key.Record, Voided);
            if (was?.Stamp == now.Stamp || (was is null && now.Stamp == Voided)) continue;
            // A record that was never read for this month and is not read now has nothing to do with it.
            if (was is null && !_due.Sources.Contains(now)) continue;
            changes.Add((was, now));
        }

        return changes;
    }

    /// <summary>A sum paid once a year may rest on posts of other months: who leaves in May is settled in April.</summary>
    private List<(PaySource? Was, PaySource Now)> ChangesOfPosts()
    {
        var now = _person.Appointments.Select(PaySources.Of).ToDictionary(s => (s.Kind, s.Record));
        return
        [
            .. now.Keys.Concat(_everBefore.Keys.Where(k => k.Item1 == PaySourceKind.Appointment)).Distinct()
                .Select(key => (Was: _everBefore.GetValueOrDefault(key), Now: now.GetValueOrDefault(key) ?? new PaySource(key.Item1, key.Item2, Voided)))
                .Where(c => c.Was?.Stamp != c.Now.Stamp)
                .OrderBy(c => c.Now.Record, StringComparer.Ordinal),
        ];
    }

    private PayCauseKind KindOf(PaySource? was, PaySource now) => now.Kind switch
    {
        PaySourceKind.Appointment when !_everBefore.TryGetValue((now.Kind, now.Record), out var known) || known.Stamp == Voided => PayCauseKind.AppointmentRecorded,
        PaySourceKind.Appointment => HasLeft(now.Record) ? PayCauseKind.Left : PayCauseKind.AppointmentChanged,
        PaySourceKind.Rating => _person.Ratings.FirstOrDefault(r => r.Id == now.Record)?.Kind switch
        {
            SealedRatingKind.Annual => PayCauseKind.RatingSealed,
            SealedRatingKind.Supplementary => PayCauseKind.Supplement,
            _ => PayCauseKind.Correction,
        },
        PaySourceKind.Sanction => was is null ? PayCauseKind.Sanction : PayCauseKind.SanctionChanged,
        PaySourceKind.Village => PayCauseKind.VillageChanged,
        PaySourceKind.Figure => PayCauseKind.FigureChanged,
        PaySourceKind.Income => PayCauseKind.IncomeChanged,
        PaySourceKind.Policy => PayCauseKind.PolicyChanged,
        PaySourceKind.Award => PayCauseKind.AwardChanged,
        _ => PayCauseKind.Other,
    };

    private bool HasLeft(string record) => _person.Appointments.FirstOrDefault(a => a.Id == record) is { End: { } end }
        && end <= new YearMonth(_due.Month.Year, 12).LastDay;

    private static string TextOf(PaySource? was, PaySource now) => was is null
        ? $"{now.Kind.InChinese()}：{now.Stamp}"
        : $"{now.Kind.InChinese()}：{was.Stamp} → {now.Stamp}";
}
