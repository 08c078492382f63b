namespace StarRating.Secretaries;

/// <summary>A post in a village or community.</summary>
public enum Post
{
    /// <summary>党组织书记.</summary>
    [ChineseName("党组织书记")] Secretary,

    /// <summary>村（居）委会主任.</summary>
    [ChineseName("村（居）委会主任")] VillageHead,

    /// <summary>副书记.</summary>
    [ChineseName("党组织副书记")] DeputySecretary,

    /// <summary>两委 member without a principal post.</summary>
    [ChineseName("“两委”委员")] CommitteeMember,

    /// <summary>驻村第一书记, seconded from outside.</summary>
    [ChineseName("第一书记")] FirstSecretary,

    /// <summary>Deputy head of the villagers' or residents' committee.</summary>
    [ChineseName("村（居）委会副主任")] DeputyHead,

    /// <summary>Head of the village supervision committee.</summary>
    [ChineseName("村务监督委员会主任")] SupervisionHead,

    /// <summary>Any other post.</summary>
    [ChineseName("其他职务")] Other,
}
