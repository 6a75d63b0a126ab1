namespace Portal.Admin.Editions;

/// <summary>Which of two compared texts a column shows.</summary>
public enum Side
{
    Both,
    Before,
    After,
}
