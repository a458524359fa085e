/** Charts of single concentration profiles with what their analysis rests on. */
package org.starling.star.profiles;
