package org.starling.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionDescriptorTest {

	private final OptionDescriptor order = OptionDescriptor.integer("order", "Order", 5, 1, 12, "largest order");
	private final OptionDescriptor safety = OptionDescriptor.real("safety", "Safety", 0.9, 0.1, 0.99, "factor");

	@Test
	void missingValueIsTheDefault() {
		assertEquals("5", order.valueIn(Map.of()));
		assertEquals("7", order.valueIn(Map.of("order", "7")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "13", "2.5", "many", "" })
	void valuesOutsideAreRefusedWithNameAndRange(String value) {
		var e = assertThrows(IllegalArgumentException.class, () -> order.valueIn(Map.of("order", value)));
		assertTrue(e.getMessage().contains("'order'") && e.getMessage().contains("12.0"), e.getMessage());
	}

	@Test
	void notANumberIsNoReal() {
		assertThrows(IllegalArgumentException.class, () -> safety.validate("NaN"));
		safety.validate("0.5");
	}

	@Test
	void flagsAndChoicesTakeTheirWordsAlone() {
		OptionDescriptor flag = OptionDescriptor.flag("dense", "Dense", true, "help");
		OptionDescriptor choice = OptionDescriptor.choice("jacobian", "Jacobian", "auto", List.of("auto", "own"), "help");
		flag.validate("false");
		choice.validate("own");
		assertThrows(IllegalArgumentException.class, () -> flag.validate("yes"));
		assertThrows(IllegalArgumentException.class, () -> choice.validate("AUTO"));
	}

	@Test
	void defaultOutOfRangeAndUnknownIdAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> OptionDescriptor.integer("order", "Order", 13, 1, 12, "help"));
		var e = assertThrows(IllegalArgumentException.class,
				() -> OptionDescriptor.rejectUnknown(List.of(order, safety), Map.of("ordre", "3")));
		assertTrue(e.getMessage().contains("'ordre'") && e.getMessage().contains("[order, safety]"), e.getMessage());
	}
}
