using System.Collections.Immutable;
using StarRating.Organization;
using StarRating.Ratings;
using StarRating.Secretaries;

namespace StarRating.Application.Ratings;

/// <summary>What was read of a county: its persons, the villages they can have served, its terms of office.</summary>
public sealed record CountyFacts(
    ImmutableArray<PersonFacts> Persons,
    ImmutableArray<VillageFacts> Villages,
    ImmutableArray<TermFacts> Terms);
