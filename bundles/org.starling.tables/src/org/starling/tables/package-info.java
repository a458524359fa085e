/** Tables of named columns with units: the form in which samples, curves and results pass between engines. */
package org.starling.tables;
