namespace StarRating.Secretaries;

/// <summary>Why an appointment ended.</summary>
public enum LeaveReason
{
    /// <summary>届满离任.</summary>
    TermEnded,

    /// <summary>换届落选.</summary>
    NotReelected,

    /// <summary>调离, to another post or place.</summary>
    Transferred,

    /// <summary>辞职.</summary>
    Resigned,

    /// <summary>责令辞职.</summary>
    OrderedToResign,

    /// <summary>免职, without fault.</summary>
    Removed,

    /// <summary>因违纪违法被免职或撤职: forfeits earlier service under a policy that says so.</summary>
    RemovedForViolation,

    /// <summary>罢免, of elected village heads only.</summary>
    Recalled,

    /// <summary>退休 or age.</summary>
    Retired,

    /// <summary>去世.</summary>
    Died,
}
