using System.Text.Json.Serialization;

namespace StarRating.Policies;

/// <summary>What a rule of the yearly adjustment does. Closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(AddStars), "add")]
[JsonDerivedType(typeof(SetStars), "set")]
[JsonDerivedType(typeof(AtLeastStars), "atLeast")]
[JsonDerivedType(typeof(AtMostStars), "atMost")]
[JsonDerivedType(typeof(NoChange), "noChange")]
[JsonDerivedType(typeof(NoRise), "noRise")]
[JsonDerivedType(typeof(NoFall), "noFall")]
[JsonDerivedType(typeof(ToNoStar), "noStar")]
[JsonDerivedType(typeof(CommitteeRange), "committee")]
public abstract record RuleEffect;

/// <summary>±n stars, in whole stars; bound by the step limits unless the rule is exempt.</summary>
/// <param name="Stars">More than zero rises, less falls.</param>
public sealed record AddStars(int Stars) : RuleEffect;

/// <summary>Set to n stars, after additions and step limits.</summary>
/// <param name="Stars">The stars afterwards, whatever was added before; several such rules: the first in order.</param>
public sealed record SetStars(int Stars) : RuleEffect;

/// <summary>At least n stars: fewer are raised to n; more stay.</summary>
/// <param name="Stars">The stars below which nobody under this rule falls.</param>
public sealed record AtLeastStars(int Stars) : RuleEffect;

/// <summary>At most n stars: more are put to n; fewer stay. Comes after <see cref="AtLeastStars"/>.</summary>
/// <param name="Stars">The stars above which nobody under this rule rises.</param>
public sealed record AtMostStars(int Stars) : RuleEffect;

/// <summary>No change this year: what the additions come to is dropped.</summary>
public sealed record NoChange : RuleEffect;

/// <summary>No rise this year: what the additions come to above nothing is dropped; a fall stays.</summary>
public sealed record NoRise : RuleEffect;

/// <summary>No fall this year: what the additions come to below nothing is dropped; a rise stays.</summary>
public sealed record NoFall : RuleEffect;

/// <summary>不定星级, after everything else: it always wins.</summary>
public sealed record ToNoStar : RuleEffect;

/// <summary>A committee picks ±n inside the range, with a reason. Without its decision the rule waits.</summary>
/// <param name="From">The least it may choose, in stars; below zero takes.</param>
/// <param name="To">The most it may choose, in stars; not below <c>from</c>.</param>
public sealed record CommitteeRange(int From, int To) : RuleEffect;
