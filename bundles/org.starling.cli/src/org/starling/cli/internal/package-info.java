/**
 * Commands on projects, models, studies and tables. {@code …Command} is one command, {@code …Options} what several commands declare alike,
 * {@code …Output} how tables and charts are written; {@link org.starling.cli.internal.Commands} is the list of all. Commands of a group
 * ({@code adc}, {@code bench}, {@code energy}, {@code lcms}, {@code pbpk}, {@code plugin}) have packages below;
 * {@link org.starling.cli.internal.QuantizationCommands} adds those of the feature that a product may lack.
 */
package org.starling.cli.internal;
