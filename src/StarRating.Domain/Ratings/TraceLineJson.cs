using System.Collections.Immutable;
using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Ratings;

/// <summary>Writes one line of a trace.</summary>
internal static class TraceLineJson
{
    internal static void Write(Utf8JsonWriter writer, TraceLine line)
    {
        writer.WriteStartObject();
        writer.WriteString("step"u8, EnumWord.Of(line.Step));
        writer.WriteOptional("article"u8, line.Article);
        writer.WriteOptional("rule"u8, line.Rule);
        writer.WriteStartArray("facts"u8);
        foreach (var fact in line.Facts)
        {
            Fact(writer, fact);
        }

        writer.WriteEndArray();
        if (line.Working is { } working)
        {
            writer.WritePropertyName("working"u8);
            Working(writer, working);
        }

        writer.WritePropertyName("effect"u8);
        Effect(writer, line.Effect);
        writer.WriteOptional("total"u8, line.Total);
        writer.WriteEndObject();
    }

    private static void Fact(Utf8JsonWriter writer, FactRead fact)
    {
        writer.WriteStartObject();
        writer.WriteString("source"u8, EnumWord.Of(fact.Source));
        writer.WriteString("record"u8, fact.Record);
        writer.WriteOptional("value"u8, fact.Value);
        writer.WriteOptional("from"u8, fact.From);
        writer.WriteOptional("to"u8, fact.To);
        writer.WriteOptional("number"u8, fact.Number);
        writer.WriteEndObject();
    }

    private static void Effect(Utf8JsonWriter writer, TraceEffect effect)
    {
        writer.WriteStartObject();
        switch (effect)
        {
            case Passed:
                writer.WriteString("kind"u8, "passed"u8);
                break;
            case Applies:
                writer.WriteString("kind"u8, "applies"u8);
                break;
            case Silent silent:
                writer.WriteString("kind"u8, "silent"u8);
                writer.WriteString("note"u8, EnumWord.Of(silent.Note));
                break;
            case Began began:
                Stars(writer, "began"u8, began.Stars);
                break;
            case Added added:
                Stars(writer, "added"u8, added.Stars);
                break;
            case Put put:
                Stars(writer, "put"u8, put.Stars);
                break;
            case Concluded concluded:
                writer.WriteString("kind"u8, "concluded"u8);
                writer.WritePropertyName("outcome"u8);
                ResultJson.Outcome(writer, concluded.Outcome);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
        }

        writer.WriteEndObject();
    }

    private static void Stars(Utf8JsonWriter writer, ReadOnlySpan<byte> kind, int stars)
    {
        writer.WriteString("kind"u8, kind);
        writer.WriteNumber("stars"u8, stars);
    }

    private static void Working(Utf8JsonWriter writer, Working working)
    {
        writer.WriteStartObject();
        switch (working)
        {
            case MonthsWorking months:
                writer.WriteString("kind"u8, "months"u8);
                Runs(writer, months.Runs);
                writer.WriteNumber("months"u8, months.Months);
                writer.WriteNumber("required"u8, months.Required);
                writer.WriteString("remainders"u8, EnumWord.Of(months.Remainders));
                break;
            case TenureWorking tenure:
                Tenure(writer, tenure);
                break;
            case AwardWorking awards:
                Awards(writer, awards);
                break;
            case TimesWorking times:
                writer.WriteString("kind"u8, "times"u8);
                writer.WriteNumber("times"u8, times.Times);
                writer.WriteNumber("each"u8, times.Each);
                break;
            case LimitWorking limit:
                writer.WriteString("kind"u8, "limit"u8);
                writer.WriteNumber("sum"u8, limit.Sum);
                writer.WriteOptional("up"u8, limit.Up);
                writer.WriteOptional("down"u8, limit.Down);
                writer.WriteNumber("result"u8, limit.Result);
                break;
            case BoundsWorking bounds:
                writer.WriteString("kind"u8, "bounds"u8);
                writer.WriteNumber("value"u8, bounds.Value);
                writer.WriteNumber("lowest"u8, bounds.Lowest);
                writer.WriteNumber("highest"u8, bounds.Highest);
                break;
            case BandWorking band:
                Band(writer, band);
                break;
            case LessWorking less:
                writer.WriteString("kind"u8, "less"u8);
                writer.WriteNumber("from"u8, less.From);
                writer.WriteNumber("less"u8, less.Less);
                break;
            case ThemeWorking theme:
                writer.WriteString("kind"u8, "theme"u8);
                writer.WriteOptional("score"u8, theme.Score);
                writer.WriteNumber("pass"u8, NormalDecimalConverter.Normal(theme.Pass));
                break;
            case ThemesWorking themes:
                Themes(writer, themes);
                break;
            case WaitingWorking waiting:
                writer.WriteString("kind"u8, "waiting"u8);
                writer.WriteDate("since"u8, waiting.Since);
                writer.WriteDate("until"u8, waiting.Until);
                writer.WriteNumber("months"u8, waiting.Months);
                writer.WriteNumber("credit"u8, waiting.Credit);
                writer.WriteNumber("required"u8, waiting.Required);
                writer.WriteNumber("level"u8, waiting.Level);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(working));
        }

        writer.WriteEndObject();
    }

    private static void Themes(Utf8JsonWriter writer, ThemesWorking themes)
    {
        writer.WriteString("kind"u8, "themes"u8);
        writer.WriteStartArray("items"u8);
        foreach (var item in themes.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("code"u8, item.Code);
            writer.WriteNumber("stars"u8, item.Stars);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("stars"u8, themes.Stars);
    }

    private static void Tenure(Utf8JsonWriter writer, TenureWorking tenure)
    {
        writer.WriteString("kind"u8, "tenure"u8);
        Runs(writer, tenure.Runs);
        writer.WriteString("longGap"u8, EnumWord.Of(tenure.LongGap));
        writer.WriteString("remainders"u8, EnumWord.Of(tenure.Remainders));
        writer.WriteNumber("months"u8, tenure.Months);
        writer.WriteNumber("years"u8, tenure.Years);
        writer.WriteNumber("yearsPerStar"u8, tenure.YearsPerStar);
        writer.WriteOptional("brokenYearsPerStar"u8, tenure.BrokenYearsPerStar);
        if (tenure.Table is { } table)
        {
            writer.WriteStartArray("table"u8);
            foreach (var line in table)
            {
                writer.WriteStartObject();
                writer.WriteNumber("years"u8, line.Years);
                writer.WriteNumber("stars"u8, line.Stars);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteOptional("maximum"u8, tenure.Maximum);
        writer.WriteNumber("stars"u8, tenure.Stars);
        writer.WriteNumber("before"u8, tenure.Before);
        writer.WriteOptional("nextOn"u8, tenure.NextOn);
    }

    private static void Awards(Utf8JsonWriter writer, AwardWorking awards)
    {
        writer.WriteString("kind"u8, "awards"u8);
        writer.WriteStartArray("items"u8);
        foreach (var item in awards.Items)
        {
            writer.WriteStartObject();
            writer.WriteString("record"u8, item.Record);
            writer.WriteString("level"u8, EnumWord.Of(item.Level));
            writer.WriteDate("date"u8, item.Date);
            writer.WriteNumber("stars"u8, item.Stars);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("combine"u8, EnumWord.Of(awards.Combine));
        writer.WriteOptional("cap"u8, awards.Cap);
        writer.WriteNumber("stars"u8, awards.Stars);
        writer.WriteNumber("ofNew"u8, awards.OfNew);
        writer.WriteNumber("held"u8, awards.Held);
    }

    private static void Band(Utf8JsonWriter writer, BandWorking band)
    {
        writer.WriteString("kind"u8, "band"u8);
        writer.WriteStartArray("scores"u8);
        foreach (var score in band.Scores)
        {
            writer.WriteNumberValue(NormalDecimalConverter.Normal(score));
        }

        writer.WriteEndArray();
        writer.WriteString("combine"u8, EnumWord.Of(band.Combine));
        writer.WriteNumber("score"u8, NormalDecimalConverter.Normal(band.Score));
        writer.WriteOptional("from"u8, band.From);
        writer.WriteNumber("stars"u8, band.Stars);
    }

    private static void Runs(Utf8JsonWriter writer, ImmutableArray<ServiceRun> runs)
    {
        writer.WriteStartArray("runs"u8);
        foreach (var run in runs)
        {
            writer.WriteStartObject();
            writer.WriteDate("start"u8, run.Start);
            writer.WriteDate("end"u8, run.End);
            writer.WriteNumber("uncounted"u8, run.Uncounted);
            writer.WriteNumber("months"u8, run.Months);
            writer.WriteNumber("days"u8, run.Days);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
