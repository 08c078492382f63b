namespace StarRating.Secretaries;

/// <summary>Why an appointment ended; some reasons are for violation and forfeit earlier service.</summary>
public enum LeaveReason
{
    /// <summary>届满离任.</summary>
    [ChineseName("届满离任")] TermEnded,

    /// <summary>换届落选.</summary>
    [ChineseName("换届落选")] NotReelected,

    /// <summary>调离, to another post or place.</summary>
    [ChineseName("调离")] Transferred,

    /// <summary>辞职.</summary>
    [ChineseName("辞职")] Resigned,

    /// <summary>责令辞职.</summary>
    [ChineseName("责令辞职")] OrderedToResign,

    /// <summary>免职, without fault.</summary>
    [ChineseName("免职")] Removed,

    /// <summary>因违纪违法被免职或撤职: forfeits earlier service under a policy that says so.</summary>
    [ChineseName("因违纪违法免职（撤职）")] RemovedForViolation,

    /// <summary>罢免, of elected village heads only.</summary>
    [ChineseName("罢免")] Recalled,

    /// <summary>退休 or age.</summary>
    [ChineseName("退休")] Retired,

    /// <summary>去世.</summary>
    [ChineseName("去世")] Died,

    /// <summary>职务调整, to another post or village of the county.</summary>
    [ChineseName("职务调整")] Reassigned,
}
