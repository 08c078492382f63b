using System.Reflection;
using StarRating.Application.Auditing;
using StarRating.Data.Access;
using StarRating.Data.Assessments;
using StarRating.Data.Auditing;
using StarRating.Data.Encryption;
using StarRating.Data.Engines;
using StarRating.Data.Secretaries;
using StarRating.Web.Features.Errors;

namespace StarRating.Web.Tests.Architecture;

public sealed class FieldNameTests
{
    [Fact]
    public void Every_recorded_column_has_a_Chinese_name()
    {
        var nameless = Recorded()
            .Where(column => FieldNames.Label(column.Entity, column.Property.Name) is null)
            .Select(column => $"{column.Entity}.{column.Property.Name}");
        Assert.Empty(nameless);
    }

    [Fact]
    public void Every_row_whose_changes_are_recorded_has_a_Chinese_name() =>
        Assert.All(Recorded().Select(column => column.Entity).Distinct(), entity => Assert.True(FieldNames.Knows(entity), entity));

    [Fact]
    public void Every_shown_choice_has_a_Chinese_word_for_each_of_its_values()
    {
        var wordless =
            from column in Recorded()
            where FieldNames.Of(column.Entity, column.Property.Name) is not null
            let type = Nullable.GetUnderlyingType(column.Property.PropertyType) ?? column.Property.PropertyType
            where type.IsEnum
            from value in Enum.GetValues(type).Cast<Enum>()
            where type.GetField(value.ToString())!.GetCustomAttribute<ChineseNameAttribute>() is null
            select $"{type.Name}.{value}";
        Assert.Empty(wordless.Distinct());
    }

    [Theory]
    [InlineData(nameof(Appointment), nameof(Appointment.LeaveReason), "RemovedForViolation", "因违纪违法免职（撤职）")]
    [InlineData(nameof(Appointment), nameof(Appointment.IsMain), "false", "否")]
    [InlineData(nameof(Appointment), nameof(Appointment.VoidedAt), "2026-03-02T01:00:00.0000000Z", "2026-03-02 09:00")]
    [InlineData(nameof(Appointment), nameof(Appointment.EndsOn), null, "空")]
    [InlineData(nameof(GradeResult), nameof(GradeResult.FinalGrade), "优秀", "优秀")]
    public void A_recorded_value_is_read_in_the_offices_words(string entity, string field, string? recorded, string shown) =>
        Assert.Equal(shown, FieldValues.Of(entity, field, recorded));

    [Fact]
    public void A_column_may_be_called_otherwise_in_one_row_than_in_others()
    {
        Assert.Equal(("姓名", "名称"), (FieldNames.Of("Secretary", "Name"), FieldNames.Of("Village", "Name")));
        Assert.Null(FieldNames.Of("Rating", "FactsJson"));
        Assert.Null(FieldNames.Of("Village", "NoSuchColumn"));
    }

    private static List<(string Entity, PropertyInfo Property)> Recorded()
    {
        using var db = new ContextFactory(Engine.Sqlite, "Data Source=:memory:", ColumnKeys.Create(), TimeProvider.System).Create(new Session());
        return
        [
            .. from type in db.Model.GetEntityTypes()
               where ChangedFields.Records(type.ClrType)
               from property in type.GetProperties()
               where property.PropertyInfo is not null && ChangedFields.Records(property)
               select (type.ClrType.Name, property.PropertyInfo),
        ];
    }
}
