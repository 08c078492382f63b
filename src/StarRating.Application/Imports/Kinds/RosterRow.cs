using StarRating.Application.Imports.Rows;
using StarRating.Application.Imports.Understanding;
using StarRating.Application.Secretaries;
using StarRating.Data.Organization;
using StarRating.Data.Secretaries;
using StarRating.Secretaries;

namespace StarRating.Application.Imports.Kinds;

/// <summary>One row of a roster as it was understood; what could not be is a fault of the row.</summary>
internal sealed record RosterRow(
    string Name, IdNumber? Number, string Ethnicity, Education? Education, KnownDate? Joined, string Phone, string Card, Village? Village, PostsToHold? Posts, KnownDate? Start,
    bool? Acting, string Document)
{
    public static RosterRow Read(ImportRow row, People people, Villages villages, DateOnly today)
    {
        var name = row.Name("name");
        row.Title = name;
        if (name.Length > 0 && !PersonWords.IsName(name))
        {
            row.Fault("name", PersonWords.NameRule);
        }

        var number = people.Number(row, "id");
        var joined = row.Date("joined");
        if (number is not null)
        {
            Verify(row, number);
            if (PersonalDataGuard.Joined(joined?.Day, number.BornOn, today) is { } wrong)
            {
                row.Fault("joined", wrong);
            }
        }

        var phone = row.Digits("phone");
        if (!PersonWords.IsPhone(phone))
        {
            row.Fault("phone", PersonWords.PhoneRule);
        }

        var card = row.Digits("card");
        if (!PersonWords.IsCard(card))
        {
            row.Fault("card", PersonWords.CardRule);
        }

        var posts = row.Choice<PostsToHold>("posts", OtherNames.Posts);
        if (row.YesNo("both") == true && posts is PostsToHold.Secretary or PostsToHold.VillageHead)
        {
            posts = PostsToHold.Both;
        }

        return new(
            name, number, row.Text("ethnicity") is { Length: > 0 } nation ? Nation(nation) : "", row.Choice<Education>("education", OtherNames.Education), joined, phone, card,
            villages.Find(row, "township", "village"), posts, row.Date("start"), row.YesNo("acting"), row.Text("document"));
    }

    /// <summary>Sex and birth date stand in the ID number; a workbook that says otherwise has one of them wrong.</summary>
    private static void Verify(ImportRow row, IdNumber number)
    {
        var sex = row.Text("sex");
        if (sex is "男" or "女" && sex == "男" != number.IsMale)
        {
            row.Fault("sex", $"与身份证号不符，身份证号为{(number.IsMale ? "男" : "女")}，请核对");
        }

        if (row.Date("born") is { } born && !Rows.Posts.Same(born, number.BornOn, DatePrecision.Day))
        {
            row.Fault("born", $"{born} 与身份证号中的出生日期 {number.BornOn:yyyy-MM-dd} 不符，请核对");
        }
    }

    private static string Nation(string text) => text.EndsWith('族') ? text : text + "族";
}
