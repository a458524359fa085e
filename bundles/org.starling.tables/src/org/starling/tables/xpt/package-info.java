/** SAS transport files of version 5 (XPORT), in which regulators take data sets: read and written, numbers exact both ways. */
package org.starling.tables.xpt;
