package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.model.store.Documents;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.ui.emf.ObjectLabels;

/** What stands on tabs and in titles. */
class LabelsTest {

	@Test
	void aTextPastedAsANameByMistakeIsALineThatATabCanShow() {
		Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
		study.setName("*** Date: Sunday\n\n" + "\ud835\udf07".repeat(40_000));
		String label = ObjectLabels.of(study);
		assertTrue(label.startsWith("*** Date: Sunday \ud835\udf07") && label.endsWith("\ud835\udf07\u2026"), label);
		assertEquals(120, label.codePointCount(0, label.length()));
		study.setName("  Ratios in tissues");
		assertEquals("  Ratios in tissues", ObjectLabels.of(study));
	}
}
