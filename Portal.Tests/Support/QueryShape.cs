using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Portal.Core.Data;

namespace Portal.Tests.Support;

/// <summary>
/// What a query is apart from the values given to it: queries of one shape become the same statement. Which values are null or
/// empty belongs to the shape, since the statement is written otherwise then; a constant in the query belongs to it too.
/// </summary>
internal sealed class QueryShape : ExpressionVisitor, IEquatable<QueryShape>
{
    private readonly List<object?> parts = [];
    private readonly List<ParameterExpression> parameters = [];

    private QueryShape() { }

    /// <summary>The classes of the objects whose fields the query looks at.</summary>
    public HashSet<Type> CapturedTypes { get; } = [];

    public static QueryShape Of(Expression query, DbContext context)
    {
        var shape = new QueryShape();
        shape.parts.Add(context.GetType());
        shape.parts.Add((context as PortalDbContext)?.CurrentPortalId is null);
        shape.Visit(query);
        return shape;
    }

    /// <summary>What a chain of fields and properties that begins at a captured object leads to; null where it leads nowhere.</summary>
    public static object? Captured(Expression? node) => node switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Member: FieldInfo field } m => Captured(m.Expression) is { } owner ? field.GetValue(owner) : null,
        MemberExpression { Member: PropertyInfo property } m => Captured(m.Expression) is { } owner ? property.GetValue(owner) : null,
        _ => null,
    };

    public bool Equals(QueryShape? other) => other is not null && parts.SequenceEqual(other.parts);

    public override bool Equals(object? obj) => Equals(obj as QueryShape);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var part in parts) hash.Add(part);
        return hash.ToHashCode();
    }

    public override Expression? Visit(Expression? node)
    {
        parts.Add(node?.NodeType);
        parts.Add(node?.Type);
        return base.Visit(node);
    }

    protected override Expression VisitConstant(ConstantExpression node)
    {
        // Of a captured object only its type: what the query takes out of it is looked at where it does so
        parts.Add(node.Value is string or ValueType or Type ? node.Value : node.Value?.GetType());
        return node;
    }

    protected override Expression VisitMember(MemberExpression node)
    {
        parts.Add(node.Member);
        var begin = node.Expression;
        while (begin is MemberExpression inner) begin = inner.Expression;
        if (begin is not ConstantExpression constant) return base.VisitMember(node);
        CapturedTypes.Add(constant.Type);
        var value = Captured(node);
        parts.Add(value is null or ICollection { Count: 0 });
        if (value is IQueryable nested) Visit(nested.Expression);
        return base.VisitMember(node);
    }

    protected override Expression VisitExtension(Expression node)
    {
        if (node is not EntityQueryRootExpression root) return base.VisitExtension(node);
        parts.Add(root.EntityType.Name);
        return node;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (!parameters.Contains(node)) parameters.Add(node);
        parts.Add(parameters.IndexOf(node));
        return node;
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        parts.Add(node.Method);
        return base.VisitMethodCall(node);
    }

    protected override Expression VisitNew(NewExpression node)
    {
        parts.Add(node.Constructor);
        return base.VisitNew(node);
    }

    protected override MemberBinding VisitMemberBinding(MemberBinding node)
    {
        parts.Add(node.Member);
        return base.VisitMemberBinding(node);
    }

    protected override Expression VisitTypeBinary(TypeBinaryExpression node)
    {
        parts.Add(node.TypeOperand);
        return base.VisitTypeBinary(node);
    }
}
