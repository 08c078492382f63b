using StarRating.Assessments;
using StarRating.Data.Assessments;

namespace StarRating.Application.Assessments;

/// <summary>The sentences told to whoever came second, or came at the wrong time.</summary>
internal static class YearMoved
{
    public static Refusal SinceThePageWasOpened(RatingYear year) =>
        new($"{year.Year}年度现处于“{year.Stage.ChineseName()}”阶段，已由他人变动。本次操作未保存，请返回年度页查看最新情况后再办理。");

    public static Refusal AtTheSameMoment(int year) =>
        new($"{year}年度刚刚由他人变动，本次操作未保存。请返回年度页查看最新情况后再办理。");

    public static Refusal NotInStage(RatingYear year, YearStage wanted, string what) =>
        new($"{year.Year}年度现处于“{year.Stage.ChineseName()}”阶段，{what}须在“{wanted.ChineseName()}”阶段办理。");
}
