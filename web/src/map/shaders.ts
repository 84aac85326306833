/// A vehicle is an arrow along its way, or a diamond while it stands; a person is a disc. Shape tells them apart, not colour alone.
/// In a crowd only what is alarmed or chosen keeps its glow: the glows of two thousand are a fog, and most of what the frame costs.
export const POINT_VERTEX = `#version 300 es
precision highp float;
uniform mat4 matrix; uniform vec2 screen; uniform float ratio; uniform float crowd;
layout(location = 0) in vec2 place; layout(location = 1) in vec2 way; layout(location = 2) in vec4 look;
out vec2 turn; flat out vec4 of; flat out float reach;
void main() {
  vec4 here = matrix * vec4(place, 0., 1.);
  vec4 there = matrix * vec4(place + way, 0., 1.);
  vec2 along = (there.xy / there.w - here.xy / here.w) * screen;
  turn = dot(way, way) > 0. ? normalize(along) : vec2(0.);
  of = look;
  gl_Position = here;
  reach = look.y > .9 || look.w > .5 ? 26. : crowd < .5 ? 17. : look.x > .5 ? 12. : 8.;
  gl_PointSize = reach * 2. * ratio;
}`

export const POINT_FRAGMENT = `#version 300 es
precision highp float;
uniform float beat; uniform float ratio; uniform vec3 person; uniform vec3 vehicle; uniform vec3 alarm; uniform vec3 warning; uniform vec3 ground;
in vec2 turn; flat in vec4 of; flat in float reach; out vec4 colour;
float shape(vec2 v) {
  if (of.x < .5) return length(v) - 4.6;
  if (dot(turn, turn) < .5) return (abs(v.x) + abs(v.y) - 7.) * .7;
  float along = dot(v, turn), across = abs(v.x * turn.y - v.y * turn.x);
  return max((across * 2. + along - 9.) * .45, -along - 6. + across * .35);
}
void main() {
  vec2 v = (gl_PointCoord * 2. - 1.) * vec2(reach, -reach);
  float far = shape(v), away = length(v);
  vec3 ink = of.y > .9 ? alarm : of.y > .5 ? warning : of.x > .5 ? vehicle : person;
  float body = 1. - smoothstep(-.6, .6, far);
  float rim = (1. - smoothstep(1.2, 2.4, far)) * (1. - body);
  float alpha = body; vec3 mixed = ink * body;
  mixed += ground * rim * .8; alpha += rim * .8;
  if (reach > 16.) { float glow = exp(-max(far, 0.) * .34) * .3 * (1. - smoothstep(10., 16., away)); mixed += ink * glow * (1. - alpha); alpha += glow * (1. - alpha); }
  if (of.y > .9) { float wave = (1. - smoothstep(0., 1.4, abs(away - 8. - 15. * beat))) * (1. - beat); mixed += alarm * wave; alpha = max(alpha, wave); }
  if (of.w > .5) { float ring = (1. - smoothstep(.4, 1.4, abs(away - 14.))) * .95; mixed += vec3(1.) * ring; alpha = max(alpha, ring); }
  colour = vec4(mixed, alpha) * of.z;
}`

/// A stretch of trail is a ribbon of constant width that fades with its age and ends where the thing is.
export const TRAIL_VERTEX = `#version 300 es
precision highp float;
uniform mat4 matrix; uniform vec2 screen; uniform float ratio; uniform float now; uniform float glow;
layout(location = 0) in vec2 from; layout(location = 1) in vec2 to; layout(location = 2) in vec2 when; layout(location = 3) in float chosen;
out float at; out float side; flat out float own;
void main() {
  // What has no glow at this moment is put where nothing is drawn: of an hour that is played back most has none.
  if (when.x > now || when.y < now - glow) { gl_Position = vec4(2., 2., 2., 1.); return; }
  float end = float(gl_VertexID & 1); side = float((gl_VertexID >> 1) & 1) * 2. - 1.;
  vec4 a = matrix * vec4(from, 0., 1.), b = matrix * vec4(to, 0., 1.);
  vec2 along = (b.xy / b.w - a.xy / a.w) * screen;
  vec2 across = dot(along, along) > 1e-9 ? normalize(vec2(-along.y, along.x)) : vec2(0.);
  vec4 here = end > .5 ? b : a;
  here.xy += across * side * (chosen > .5 ? 2.6 : 1.8) * ratio * 2. / screen * here.w;
  at = mix(when.x, when.y, end); own = chosen;
  gl_Position = here;
}`

export const TRAIL_FRAGMENT = `#version 300 es
precision highp float;
uniform float now; uniform float glow; uniform vec3 colour;
in float at; in float side; flat in float own; out vec4 ink;
void main() {
  float age = (now - at) / glow;
  if (age < 0. || age > 1.) discard;
  float alpha = pow(1. - age, 1.4) * (own > .5 ? .95 : .5) * (1. - smoothstep(.5, 1., abs(side)));
  ink = vec4(colour * alpha, alpha);
}`
