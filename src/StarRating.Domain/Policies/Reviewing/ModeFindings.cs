namespace StarRating.Policies.Reviewing;

/// <summary>Grades without a level, themes that nothing assesses or that go beyond the scale, levels that nobody leaves.</summary>
internal static class ModeFindings
{
    internal static IEnumerable<PolicyFinding> Of(ProfileView view) => OfMode(view).Concat(Treatments(view));

    /// <summary>Treatments that no level reaches, or that everybody has.</summary>
    private static IEnumerable<PolicyFinding> Treatments(ProfileView view)
    {
        var scale = view.Profile.Scale;
        foreach (var item in view.Profile.Treatments?.Items ?? [])
        {
            var at = $"{view.Path}.treatments.items[{item.Id}]";
            if (item.FromStars > scale.Highest)
            {
                yield return new(FindingSeverity.Error, "treatments.unreachable", at, $"待遇“{item.Name}”要求{item.FromStars}星，最高只有{scale.NameOf(scale.Highest)}，没有人能享受");
            }

            if (item is { FromStars: null, ToStars: null, When: null })
            {
                yield return new(FindingSeverity.Warning, "treatments.everybody", at, $"待遇“{item.Name}”没有星级要求，也没有条件，所有有星级的人都享受");
            }

            if (item.LostBelow > item.FromStars)
            {
                yield return new(FindingSeverity.Error, "treatments.contradiction", at, $"待遇“{item.Name}”{item.FromStars}星即可享受，又规定低于{item.LostBelow}星取消，互相矛盾", $"一名{item.FromStars}星的{view.Profile.Name}");
            }
        }
    }

    private static IEnumerable<PolicyFinding> OfMode(ProfileView view) => view.Profile.Mode switch
    {
        GradeMode => Grades(view),
        ThemesMode themes => Themes(view, themes),
        WaitingMode waiting => Waiting(view, waiting),
        _ => [],
    };

    private static IEnumerable<PolicyFinding> Grades(ProfileView view)
    {
        var given = view.Profile.GradeStars?.Grades ?? [];
        foreach (var grade in view.Grades.Where(grade => given.All(entry => entry.Grade != grade)))
        {
            yield return new(FindingSeverity.Error, "grades.no-consequence", $"{view.Path}.gradeStars", $"按等次定星，但没有规定“{grade}”定几星", $"一名考核等次为“{grade}”的{view.Profile.Name}");
        }

        var scale = view.Profile.Scale;
        foreach (var entry in given.Where(entry => entry.Gate == GradeGate.None && (entry.Stars < scale.Lowest || entry.Stars > scale.Highest)))
        {
            yield return new(FindingSeverity.Error, "grades.out-of-scale", $"{view.Path}.gradeStars", $"“{entry.Grade}”定{entry.Stars}星，不在{scale.Lowest}至{scale.Highest}星之内");
        }
    }

    private static IEnumerable<PolicyFinding> Themes(ProfileView view, ThemesMode mode)
    {
        var at = $"{view.Path}.mode";
        foreach (var theme in mode.Themes.Where(theme => theme.Channel is { } channel && !view.Parts.Contains(channel)))
        {
            yield return new(FindingSeverity.Error, "references.unknown", at, $"主题星“{theme.Name}”的考核项目“{theme.Channel}”在年度考核中不存在，永远得不到这颗星");
        }

        var sum = mode.Themes.Sum(theme => theme.Stars);
        if (sum > view.Profile.Scale.Highest)
        {
            yield return new(FindingSeverity.Warning, "themes.beyond-scale", at, $"各主题星合计{sum}星，超过最高星级{view.Profile.Scale.Highest}星，超过的不起作用", $"一名各主题星都达到要求的{view.Profile.Name}");
        }

        foreach (var theme in mode.Themes)
        {
            if (view.Profile.Assessment?.Channels.FirstOrDefault(channel => channel.Key == theme.Channel) is { FullScore: var full } && theme.Pass > full)
            {
                yield return new(FindingSeverity.Error, "themes.unreachable", at, $"主题星“{theme.Name}”要求{Figures.Text(theme.Pass!.Value)}分，该项满分只有{Figures.Text(full)}分");
            }
        }
    }

    private static IEnumerable<PolicyFinding> Waiting(ProfileView view, WaitingMode mode)
    {
        var scale = view.Profile.Scale;
        for (var level = mode.Start; level < scale.Highest; level++)
        {
            if (mode.StepFrom(level) is null)
            {
                yield return new(FindingSeverity.Warning, "waiting.no-step", $"{view.Path}.mode", $"没有规定从{scale.NameOf(level)}晋升需要多少时间，到了这一级不能再逐级晋升", $"一名现为{scale.NameOf(level)}的{view.Profile.Name}");
            }
        }
    }
}
