namespace StarRating.Secretaries;

/// <summary>A post in a village or community.</summary>
public enum Post
{
    /// <summary>党组织书记.</summary>
    Secretary,

    /// <summary>村（居）委会主任.</summary>
    VillageHead,

    /// <summary>副书记.</summary>
    DeputySecretary,

    /// <summary>两委 member without a principal post.</summary>
    CommitteeMember,

    /// <summary>驻村第一书记, seconded from outside.</summary>
    FirstSecretary,
}
