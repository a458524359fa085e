package org.starling.pbpk.physiology;

/**
 * A part of the gut's lumen in the fasted state.
 *
 * @param name        {@code stomach}, {@code small-intestine} or {@code colon}
 * @param pH          of the fluid
 * @param fluidVolume L
 * @param transitTime mean residence time, h
 * @param radius      cm
 * @param length      cm
 */
public record GutSegment(String name, SourcedValue pH, SourcedValue fluidVolume, SourcedValue transitTime, SourcedValue radius,
		SourcedValue length) {
}
