using System.Linq.Expressions;
using System.Reflection;

namespace StarRating.Application.Lists;

/// <summary>One of the values by which a list is ordered. A row without a value stands last when rising, on every engine.</summary>
internal abstract class OrderKey<T>
{
    /// <summary>The value, boxed, of a row given by the parameter.</summary>
    public abstract Expression Boxed(ParameterExpression row);

    public abstract IOrderedQueryable<T> Order(IQueryable<T> rows, IOrderedQueryable<T>? ordered, bool falling);

    /// <summary>The row stands after one that has this value; null where none can.</summary>
    public abstract Expression? Beyond(ParameterExpression row, object? value, bool falling);

    /// <summary>
    /// The row does not stand before one that has this value; null where rows without a value make that no range. Said beside the rest it adds nothing but a range
    /// that an index can begin at: of alternatives joined by "or" an engine makes none.
    /// </summary>
    public abstract Expression? NotBefore(ParameterExpression row, object? value, bool falling);

    public abstract Expression Same(ParameterExpression row, object? value);
}

internal sealed class OrderKey<T, TKey>(Expression<Func<T, TKey>> key, bool mayBeNull, bool turned = false) : OrderKey<T>
{
    private static readonly MethodInfo GreaterMethod = Method(nameof(Greater));
    private static readonly MethodInfo LessMethod = Method(nameof(Less));
    private static readonly MethodInfo NotLessMethod = Method(nameof(NotLess));
    private static readonly MethodInfo NotGreaterMethod = Method(nameof(NotGreater));

    private readonly bool nullable = mayBeNull || Nullable.GetUnderlyingType(typeof(TKey)) is not null;

    public override Expression Boxed(ParameterExpression row) => Expression.Convert(Of(row), typeof(object));

    public override IOrderedQueryable<T> Order(IQueryable<T> rows, IOrderedQueryable<T>? ordered, bool falling)
    {
        falling ^= turned;
        if (nullable)
        {
            var none = Expression.Lambda<Func<T, int>>(
                Expression.Condition(IsNull(key.Parameters[0]), Expression.Constant(1), Expression.Constant(0)), key.Parameters[0]);
            ordered = By(rows, ordered, none, falling);
        }

        return By(rows, ordered, key, falling);
    }

    public override Expression? Beyond(ParameterExpression row, object? value, bool falling)
    {
        falling ^= turned;
        if (value is null)
        {
            return falling ? Expression.Not(IsNull(row)) : null;
        }

        // Compared by the engine, as it orders: names by their sort key, what is stored as text as text.
        var beyond = falling
            ? Expression.LessThan(Of(row), Value(value), liftToNull: false, LessMethod)
            : Expression.GreaterThan(Of(row), Value(value), liftToNull: false, GreaterMethod);
        return nullable && !falling ? Expression.OrElse(IsNull(row), beyond) : beyond;
    }

    public override Expression? NotBefore(ParameterExpression row, object? value, bool falling) =>
        nullable || value is null ? null
        : falling ^ turned ? Expression.LessThanOrEqual(Of(row), Value(value), liftToNull: false, NotGreaterMethod)
        : Expression.GreaterThanOrEqual(Of(row), Value(value), liftToNull: false, NotLessMethod);

    public override Expression Same(ParameterExpression row, object? value) =>
        value is null ? IsNull(row) : Expression.Equal(Of(row), Value(value));

    private static IOrderedQueryable<T> By<TValue>(IQueryable<T> rows, IOrderedQueryable<T>? ordered, Expression<Func<T, TValue>> value, bool falling) =>
        (ordered, falling) switch
        {
            (null, false) => rows.OrderBy(value),
            (null, true) => rows.OrderByDescending(value),
            (_, false) => ordered.ThenBy(value),
            (_, true) => ordered.ThenByDescending(value),
        };

    private Expression IsNull(ParameterExpression row) => Expression.Equal(Of(row), Expression.Constant(null, typeof(TKey)));

    private Expression Of(ParameterExpression row) => new Replace(key.Parameters[0], row).Visit(key.Body);

    /// <summary>A parameter of the statement rather than a constant, so that its plan is found again.</summary>
    private static Expression Value(object value) => Expression.Property(Expression.Constant(new Held((TKey)value)), nameof(Held.Value));

    private static MethodInfo Method(string name) =>
        typeof(OrderKey<T, TKey>).GetMethod(name, BindingFlags.Static | BindingFlags.NonPublic)!;

    private static bool Greater(TKey one, TKey other) => Comparer<TKey>.Default.Compare(one, other) > 0;

    private static bool Less(TKey one, TKey other) => Comparer<TKey>.Default.Compare(one, other) < 0;

    private static bool NotLess(TKey one, TKey other) => Comparer<TKey>.Default.Compare(one, other) >= 0;

    private static bool NotGreater(TKey one, TKey other) => Comparer<TKey>.Default.Compare(one, other) <= 0;

    private sealed record Held(TKey Value);

    private sealed class Replace(ParameterExpression old, ParameterExpression now) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == old ? now : node;
    }
}
