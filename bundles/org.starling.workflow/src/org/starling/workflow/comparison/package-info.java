/** Runs beside each other: overlaid curves, what they started from, what came out. */
package org.starling.workflow.comparison;
