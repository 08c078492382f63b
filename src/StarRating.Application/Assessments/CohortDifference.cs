using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>Says how one person's place now differs from the frozen one.</summary>
internal static class CohortDifference
{
    public static CohortChange? Between(CohortMember? frozen, DraftMember now)
    {
        var place = now.TownshipName + now.VillageName;
        if (frozen is null || (frozen.Excluded && !now.Excluded))
        {
            return now.Excluded ? null : new CohortChange(now.Name, place, "新列入", frozen is null ? "锁定时不在名单" : "锁定时未列入：" + frozen.ExclusionReason);
        }

        if (!frozen.Excluded && now.Excluded)
        {
            return new CohortChange(now.Name, place, "不再列入", now.ExclusionReason);
        }

        if (frozen.Excluded)
        {
            return null;
        }

        var differences = Differences(frozen, now).ToList();
        return differences.Count == 0 ? null : new CohortChange(now.Name, place, "变动", string.Join("；", differences));
    }

    private static IEnumerable<string> Differences(CohortMember frozen, DraftMember now)
    {
        if (frozen.VillageId != now.VillageId)
        {
            yield return $"任职村由{frozen.TownshipName}{frozen.VillageName}变为{now.TownshipName}{now.VillageName}";
        }

        if (frozen.Category != now.Category)
        {
            yield return $"村庄类别由{frozen.Category?.InChinese() ?? "未设定"}变为{now.Category?.InChinese() ?? "未设定"}";
        }

        if (frozen.IsConcurrent != now.IsConcurrent)
        {
            yield return now.IsConcurrent ? "现为一肩挑" : "不再一肩挑";
        }

        if (frozen.ProfileId != now.ProfileId)
        {
            yield return "适用的评定类别变动";
        }

        if (frozen.SecretaryName != now.Name)
        {
            yield return $"姓名由{frozen.SecretaryName}变为{now.Name}";
        }
    }
}
