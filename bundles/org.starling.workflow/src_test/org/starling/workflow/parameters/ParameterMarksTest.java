package org.starling.workflow.parameters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;

/** When two quantities are the same, and the file of favourites. Defaults of whole models are tested with the examples. */
class ParameterMarksTest {

	private static Quantity quantity(Double value, String unit) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}

	@Test
	void quantitiesDifferByWhatTheyMean() {
		assertFalse(ParameterDefaults.differ(quantity(0.06, "L/h"), quantity(1.0, "mL/min")));
		assertTrue(ParameterDefaults.differ(quantity(1.0, "L/h"), quantity(1.0, "mL/min")));
		assertTrue(ParameterDefaults.differ(quantity(1.0, "L"), quantity(1.0, "kg")), "another dimension");
		assertFalse(ParameterDefaults.differ(quantity(1.0, ""), quantity(1.0, null)));
		assertFalse(ParameterDefaults.differ(quantity(null, "L"), null));
		assertTrue(ParameterDefaults.differ(quantity(0.0, "L"), null));
		assertNull(ParameterDefaults.quantity(null));
	}

	@Test
	void favouritesAreKeptByTheirSymbols(@TempDir Path project) throws Exception {
		Favourites two = Favourites.read(project).with(List.of("V", "CL"), true);
		two.write(project);
		assertEquals("CL\nV\n", Files.readString(project.resolve(Favourites.FILE)));
		assertEquals(two, Favourites.read(project));
		assertTrue(two.contains("CL"));
		assertFalse(two.contains(null));
		two.with(List.of("V", "CL"), false).write(project);
		assertFalse(Files.exists(project.resolve(Favourites.FILE)));
	}
}
