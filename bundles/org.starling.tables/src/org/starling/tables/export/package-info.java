/** Tables written as files of the formats in which they are asked for. */
package org.starling.tables.export;
