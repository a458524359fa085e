/** Studies made from imported samples, and their samples read back in the units asked for. */
package org.starling.analysis.study;
