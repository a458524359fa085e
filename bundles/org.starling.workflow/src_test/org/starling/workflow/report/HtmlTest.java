package org.starling.workflow.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.workflow.report.ReportBlock.Column;

class HtmlTest {

	@Test
	void textsAndAttributesAreEscaped() {
		String page = new Html().element("p", "<script>alert('x')</script> & \"y\"", "title", "a\"b<c>").toString();
		assertEquals("<p title=\"a&quot;b&lt;c&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;</p>\n",
				page);
	}

	@Test
	void controlCharactersDoNotGetIntoThePage() {
		assertEquals("ab", Html.escape("a\u0000\u0007b"));
	}

	@Test
	void aColumnWithoutAnyEntryIsLeftOut() {
		String table = new Html().table("t", List.of(Column.text("Name"), Column.text("Group")),
				List.of(List.of("1", ""), List.of("2", ""))).toString();
		assertFalse(table.contains("Group"), table);
	}

	@Test
	void numbersAreRoundedToSignificantDigitsWithATypographicMinus() {
		assertEquals("1.235", ReportText.number(1.23456));
		assertEquals("12.00", ReportText.number(12));
		assertEquals("−0.0004568", ReportText.number(-4.5678e-4));
		assertEquals("1.235e−07", ReportText.number(1.2346e-7));
		assertEquals("–", ReportText.number(Double.NaN));
		assertEquals("320", ReportText.entered(319.99999999999994));
		assertEquals("180.16", ReportText.entered(180.16));
		assertEquals("12\u202f345", ReportText.count(12345));
	}

	@Test
	void drawingsOfOnePageKeepTheirIdsApart() {
		String svg = InlineSvg.of("<?xml version=\"1.0\"?><!DOCTYPE svg><svg width=\"180mm\" height=\"9mm\" viewBox=\"0 0 1 1\">"
				+ "<clipPath id=\"c1\"/><g clip-path=\"url(#c1)\"><use xlink:href=\"#c1\"/></g></svg>", "f2-", "A & B");
		assertTrue(svg.startsWith("<svg viewBox=\"0 0 1 1\" role=\"img\" aria-label=\"A &amp; B\">"), svg);
		assertTrue(svg.contains("id=\"f2-c1\"") && svg.contains("url(#f2-c1)") && svg.contains("xlink:href=\"#f2-c1\""), svg);
		assertThrows(IllegalArgumentException.class, () -> InlineSvg.of("<html/>", "f", ""));
	}

	/** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, SD √(32/7), CV 42.76 %, median 4.5, geometric mean 201600^(1/8) = 4.603. */
	@Test
	void summaryOfASample() {
		List<String> row = SampleSummary.row("CL", "L/h", new double[] { 2, 4, 4, 4, 5, 5, 7, 9 });
		assertEquals(List.of("CL", "L/h", "8", "5.000", "2.138", "42.76", "4.603", "4.500", "2.000", "9.000"), row);
		assertEquals("–", SampleSummary.row("CL", "L/h", new double[0]).getLast());
	}
}
