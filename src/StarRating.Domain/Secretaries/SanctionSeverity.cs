namespace StarRating.Secretaries;

/// <summary>The families of sanctions.</summary>
public enum SanctionFamily
{
    /// <summary>组织处理.</summary>
    [ChineseName("组织处理")] Organizational,

    /// <summary>党纪处分.</summary>
    [ChineseName("党纪处分")] Party,

    /// <summary>政务处分.</summary>
    [ChineseName("政务处分")] Government,
}

/// <summary>The one shipped table that orders 组织处理, 党纪 and 政务 by severity (rating rules §2).</summary>
public static class SanctionSeverity
{
    /// <summary>The severity of <paramref name="kind"/>; more is graver. Equal numbers are equally grave.</summary>
    public static int Of(SanctionKind kind) => kind switch
    {
        SanctionKind.Reminder => 10,
        SanctionKind.Criticism => 20,
        SanctionKind.OrderedSelfCriticism => 30,
        SanctionKind.CirculatedCriticism => 40,
        SanctionKind.Admonition => 50,
        SanctionKind.SuspendedForInquiry => 60,
        SanctionKind.PartyWarning or SanctionKind.GovernmentWarning => 100,
        SanctionKind.PostAdjusted => 150,
        SanctionKind.GovernmentDemerit => 200,
        SanctionKind.PartySeriousWarning => 210,
        SanctionKind.GovernmentSeriousDemerit => 220,
        SanctionKind.OrderedToResign => 230,
        SanctionKind.RemovedFromPost => 240,
        SanctionKind.LoweredPost => 250,
        SanctionKind.GovernmentDemotion => 260,
        SanctionKind.PartyRemovalFromPost or SanctionKind.GovernmentRemoval => 300,
        SanctionKind.PartyProbation => 400,
        SanctionKind.PartyExpulsion or SanctionKind.GovernmentExpulsion => 500,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The family of <paramref name="kind"/>.</summary>
    public static SanctionFamily FamilyOf(SanctionKind kind) => kind switch
    {
        >= SanctionKind.PartyWarning and <= SanctionKind.PartyExpulsion => SanctionFamily.Party,
        >= SanctionKind.GovernmentWarning and <= SanctionKind.GovernmentExpulsion => SanctionFamily.Government,
        _ => SanctionFamily.Organizational,
    };

    /// <summary>
    /// The usual effect period (影响期) in months, offered at entry; the decision itself prevails. Zero: none by rule.
    /// </summary>
    public static int UsualEffectMonths(SanctionKind kind) => kind switch
    {
        SanctionKind.Admonition or SanctionKind.GovernmentWarning => 6,
        SanctionKind.PartyWarning or SanctionKind.GovernmentDemerit => 12,
        SanctionKind.OrderedToResign or SanctionKind.RemovedFromPost => 12,
        SanctionKind.PartySeriousWarning or SanctionKind.GovernmentSeriousDemerit or SanctionKind.LoweredPost => 18,
        SanctionKind.PartyRemovalFromPost or SanctionKind.PartyProbation => 24,
        SanctionKind.GovernmentDemotion or SanctionKind.GovernmentRemoval => 24,
        _ => 0,
    };

    /// <summary>True for the kinds that the law does not know for village-committee staff: warn at entry, do not refuse.</summary>
    public static bool UnusualForVillageStaff(SanctionKind kind) =>
        kind is SanctionKind.GovernmentDemotion or SanctionKind.GovernmentRemoval or SanctionKind.GovernmentExpulsion;
}
