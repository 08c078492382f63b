using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StarRating.Documents;

namespace StarRating.Ratings;

/// <summary>
/// Results, traces and states as JSON: the same result gives the same bytes, and what is written can be read back. Written without
/// reflection, because a nation's run writes hundreds of thousands; the form is that of <see cref="StrictJson.Options"/>.
/// </summary>
public static class ResultJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = StrictJson.Options.Encoder, SkipValidation = true };

    /// <summary>A result as text.</summary>
    public static string Write(RatingResult result) => Text(result, static (writer, value) => Write(writer, value));

    /// <summary>A trace as text.</summary>
    public static string WriteTrace(ImmutableArray<TraceLine> trace) => Text(trace, static (writer, value) => Trace(writer, value));

    /// <summary>A state as text.</summary>
    public static string WriteState(RatingState state) => Text(state, static (writer, value) => State(writer, value));

    /// <summary>Reads a result.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static RatingResult Read(string text) =>
        StrictJson.Read<RatingResult>(StrictJson.Utf8(text), FactsJson.MaxBytes, "评定结果");

    /// <summary>Reads a state.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static RatingState ReadState(string text) =>
        StrictJson.Read<RatingState>(StrictJson.Utf8(text), FactsJson.MaxBytes, "评定状态");

    /// <summary>Reads a trace.</summary>
    /// <exception cref="DocumentException">It is refused, with the reason in Chinese.</exception>
    public static ImmutableArray<TraceLine> ReadTrace(string text) =>
        [.. StrictJson.Read<TraceLine[]>(StrictJson.Utf8(text), FactsJson.MaxBytes, "评定过程")];

    /// <summary>Writes a result where a larger document is being written.</summary>
    public static void Write(Utf8JsonWriter writer, RatingResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("person"u8, result.Person);
        writer.WriteNumber("year"u8, result.Year);
        writer.WriteDate("asOf"u8, result.AsOf);
        writer.WriteString("policyHash"u8, result.PolicyHash);
        writer.WriteString("engineRevision"u8, result.EngineRevision);
        writer.WriteOptional("profile"u8, result.Profile);
        writer.WriteOptional("village"u8, result.Village);
        writer.WriteBoolean("initial"u8, result.Initial);
        writer.WriteOptional("grade"u8, result.Grade);
        writer.WritePropertyName("outcome"u8);
        Outcome(writer, result.Outcome);
        writer.WritePropertyName("trace"u8);
        Trace(writer, result.Trace);
        writer.WriteStartArray("exceptions"u8);
        foreach (var exception in result.Exceptions)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, EnumWord.Of(exception.Kind));
            writer.WriteString("subject"u8, exception.Subject);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WritePropertyName("next"u8);
        State(writer, result.Next);
        writer.WriteEndObject();
    }

    internal static void Outcome(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteStartObject();
        switch (outcome)
        {
            case Rated rated:
                writer.WriteString("kind"u8, "rated"u8);
                writer.WriteNumber("stars"u8, rated.Stars);
                writer.WriteBoolean("kept"u8, rated.Kept);
                break;
            case NoStar noStar:
                writer.WriteString("kind"u8, "noStar"u8);
                writer.WriteString("reason"u8, EnumWord.Of(noStar.Reason));
                break;
            case NotEligible notEligible:
                writer.WriteString("kind"u8, "notEligible"u8);
                writer.WriteString("reason"u8, EnumWord.Of(notEligible.Reason));
                break;
            case Suspended suspended:
                writer.WriteString("kind"u8, "suspended"u8);
                writer.WriteString("reason"u8, EnumWord.Of(suspended.Reason));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(outcome));
        }

        writer.WriteEndObject();
    }

    private static void Trace(Utf8JsonWriter writer, ImmutableArray<TraceLine> trace)
    {
        writer.WriteStartArray();
        foreach (var line in trace)
        {
            TraceLineJson.Write(writer, line);
        }

        writer.WriteEndArray();
    }

    private static void State(Utf8JsonWriter writer, RatingState state)
    {
        writer.WriteStartObject();
        writer.WriteNumber("year"u8, state.Year);
        writer.WriteString("kind"u8, EnumWord.Of(state.Kind));
        writer.WriteOptional("ratedYear"u8, state.RatedYear);
        writer.WriteOptional("asOf"u8, state.AsOf);
        writer.WriteOptional("stars"u8, state.Stars);
        writer.WriteOptional("carried"u8, state.Carried);
        writer.WriteOptional("initialYear"u8, state.InitialYear);
        writer.WriteOptional("profile"u8, state.Profile);
        writer.WriteOptional("term"u8, state.Term);
        writer.WriteOptional("county"u8, state.County);
        writer.WriteOptional("cityVersion"u8, state.CityVersion);
        writer.WriteNumber("lowest"u8, state.Lowest);
        writer.WriteNumber("highest"u8, state.Highest);
        writer.WriteNumber("awardStars"u8, state.AwardStars);
        writer.WriteStartArray("awards"u8);
        foreach (var award in state.Awards)
        {
            writer.WriteStartObject();
            writer.WriteString("id"u8, award.Id);
            writer.WriteString("level"u8, EnumWord.Of(award.Level));
            writer.WriteString("holder"u8, EnumWord.Of(award.Holder));
            writer.WriteDate("date"u8, award.Date);
            writer.WriteNumber("year"u8, award.Year);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("fired"u8);
        foreach (var fired in state.Fired)
        {
            writer.WriteStartObject();
            writer.WriteString("rule"u8, fired.Rule);
            writer.WriteNumber("year"u8, fired.Year);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("vetoed"u8);
        foreach (var record in state.Vetoed)
        {
            writer.WriteStringValue(record);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("pending"u8);
        foreach (var year in state.Pending)
        {
            writer.WriteNumberValue(year);
        }

        writer.WriteEndArray();
        Held(writer, state);
        writer.WriteEndObject();
    }

    /// <summary>What only some modes leave: themes and the wait.</summary>
    private static void Held(Utf8JsonWriter writer, RatingState state)
    {
        if (state.Themes is { } themes)
        {
            writer.WriteStartArray("themes"u8);
            foreach (var theme in themes)
            {
                writer.WriteStartObject();
                writer.WriteString("code"u8, theme.Code);
                writer.WriteNumber("year"u8, theme.Year);
                writer.WriteNumber("stars"u8, theme.Stars);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (state.Waiting is { } waiting)
        {
            writer.WriteStartObject("waiting"u8);
            writer.WriteDate("since"u8, waiting.Since);
            writer.WriteNumber("credit"u8, waiting.Credit);
            writer.WriteOptional("barredBefore"u8, waiting.BarredBefore);
            writer.WriteEndObject();
        }
    }

    private static string Text<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
