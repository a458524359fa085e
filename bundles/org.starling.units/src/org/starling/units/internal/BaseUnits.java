package org.starling.units.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.measure.Dimension;
import javax.measure.Unit;

import tech.units.indriya.unit.BaseUnit;
import tech.units.indriya.unit.UnitDimension;

/**
 * The base units of the SI, and one more for each kind of thing that is counted or assayed. They equal Indriya's own, whose
 * complete system of units is left unloaded because that takes longer than all the rest.
 */
final class BaseUnits {

	static final Dimension NONE = UnitDimension.NONE;
	static final Dimension TEMPERATURE = UnitDimension.TEMPERATURE;

	private static final Map<String, Unit<?>> UNITS = new HashMap<>();
	private static final Map<Dimension, String> SYMBOLS = new HashMap<>();
	private static final Map<String, String> NAMES = new HashMap<>();
	/** The order in which a dimension is read: what is measured first, then space, then time. */
	private static final List<String> READING = new ArrayList<>();

	static {
		base("kg", "Kilogram", UnitDimension.MASS, "M", "mass");
		base("mol", "Mole", UnitDimension.AMOUNT_OF_SUBSTANCE, "N", "amount");
		counted("[IU]", "international units", '\uE000');
		counted("[arb'U]", "arbitrary units", '\uE001');
		counted("[USP'U]", "USP units", '\uE002');
		counted("[CFU]", "colony-forming units", '\uE003');
		counted("[PFU]", "plaque-forming units", '\uE004');
		counted("{cell}", "cells", '\uE005');
		counted("{copy}", "copies", '\uE006');
		counted("{particle}", "particles", '\uE007');
		counted("eq", "equivalents", '\uE008');
		counted("osm", "osmoles", '\uE009');
		base("A", "Ampere", UnitDimension.ELECTRIC_CURRENT, "I", "electric current");
		base("K", "Kelvin", TEMPERATURE, "Θ", "temperature");
		base("cd", "Candela", UnitDimension.LUMINOUS_INTENSITY, "J", "luminous intensity");
		base("m", "Metre", UnitDimension.LENGTH, "L", "length");
		base("s", "Second", UnitDimension.TIME, "T", "time");
	}

	private BaseUnits() {
	}

	private static void base(String unit, String unitName, Dimension dimension, String symbol, String name) {
		UNITS.put(unit, new BaseUnit<>(unit, unitName, dimension));
		SYMBOLS.put(dimension, symbol);
		NAMES.put(symbol, name);
		READING.add(symbol);
	}

	private static void counted(String unit, String name, char dimension) {
		base(unit, name, UnitDimension.parse(dimension), unit, name);
	}

	/** The base unit of that code, or null. */
	static Unit<?> get(String code) {
		return UNITS.get(code);
	}

	static String symbol(Dimension base) {
		return SYMBOLS.getOrDefault(base, base.toString());
	}

	static String name(String symbol) {
		return NAMES.getOrDefault(symbol, symbol);
	}

	/** The symbols in the order in which they are read. */
	static List<String> reading(Collection<String> symbols) {
		List<String> ordered = new ArrayList<>(READING);
		ordered.retainAll(symbols);
		symbols.stream().filter(symbol -> !READING.contains(symbol)).forEach(ordered::add);
		return ordered;
	}
}
