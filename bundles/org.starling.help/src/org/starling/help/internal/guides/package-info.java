/** Guides that lead through a first hour step by step, and remember what is done. */
package org.starling.help.internal.guides;
